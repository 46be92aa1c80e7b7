package org.kaohe.engine.soundness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.core.problem.Place;
import org.kaohe.engine.guard.Guard.Admitted;

/**
 * Rules that differ in limits by constants only, as the rows of a table do: rows that contradict, repeat or contain each
 * other, and values between two rows. Rows are told apart by their texts first and then swept in the order of one
 * number, so that no row meets all others.
 */
final class Rows {

    /** Comparisons one policy may cost; a table whose rows all overlap is told so long before. */
    private static final int MOST = 2_000_000;

    /** Actions whose rows are meant to leave no value out. */
    private static final Set<String> WITHOUT_GAP =
            Set.of("points", "deduct", "score", "bonus", "derive", "met", "missed");

    private final Findings findings;
    private int compared;

    private Rows(Findings findings) {
        this.findings = findings;
    }

    static void check(List<Way> ways, Findings findings) {
        var rows = new Rows(findings);
        Map<Object, List<Way>> families = ways.stream()
                .filter(Way::isPossible)
                .collect(Collectors.groupingBy(
                        way -> List.of(way.rule().rule().phase(), way.skeleton()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Way> family : families.values()) {
            if (family.size() > 1) {
                Set<String> keys = new TreeSet<>();
                family.forEach(way -> keys.addAll(way.box().keySet()));
                rows.apart(family, new ArrayList<>(keys));
            }
        }
    }

    /** Rows with different single texts never meet; those without one meet all of them. */
    private void apart(List<Way> rows, List<String> keys) {
        Optional<String> telling = keys.stream()
                .filter(key -> rows.stream().anyMatch(row -> single(row, key).isPresent()))
                .findFirst();
        if (telling.isEmpty() || rows.size() < 2) {
            sweep(rows, keys);
            return;
        }
        List<String> others =
                keys.stream().filter(key -> !key.equals(telling.get())).toList();
        Map<String, List<Way>> single = new LinkedHashMap<>();
        List<Way> broad = new ArrayList<>();
        for (Way row : rows) {
            single(row, telling.get())
                    .ifPresentOrElse(
                            text -> single.computeIfAbsent(text, each -> new ArrayList<>())
                                    .add(row),
                            () -> broad.add(row));
        }
        for (List<Way> some : single.values()) {
            apart(some, others);
            some.forEach(row -> broad.forEach(other -> compare(row, other, keys)));
        }
        sweep(broad, keys);
    }

    private static Optional<String> single(Way row, String key) {
        return row.box().get(key) instanceof Words words && words.isSingle()
                ? Optional.of(words.values().first())
                : Optional.empty();
    }

    private void sweep(List<Way> rows, List<String> keys) {
        Optional<String> number = keys.stream()
                .filter(key -> rows.stream().anyMatch(row -> row.box().get(key) instanceof Numbers))
                .max(Comparator.comparing(key ->
                        rows.stream().map(row -> span(row, key)).distinct().count()));
        if (number.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    compare(rows.get(i), rows.get(j), keys);
                }
            }
            return;
        }
        List<Way> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> Span.compareStarts(span(a, number.get()), span(b, number.get())));
        for (int i = 0; i < sorted.size(); i++) {
            Span first = span(sorted.get(i), number.get());
            for (int j = i + 1; j < sorted.size(); j++) {
                if (first.and(span(sorted.get(j), number.get())).isEmpty()) {
                    break;
                }
                compare(sorted.get(i), sorted.get(j), keys);
            }
        }
        gaps(sorted, number.get(), keys);
    }

    private static Span span(Way row, String key) {
        return row.box().get(key) instanceof Numbers numbers ? numbers.hull() : Span.ALL;
    }

    private void compare(Way a, Way b, List<String> keys) {
        compared++;
        if (compared > MOST || a.isOf(b)) {
            return;
        }
        boolean aInB = true;
        boolean bInA = true;
        for (String key : keys) {
            Domain mine = a.box().get(key);
            Domain other = b.box().get(key);
            if (mine != null && other != null && !mine.meets(other)) {
                return;
            }
            aInB &= other == null || mine != null && mine.within(other);
            bInA &= mine == null || other != null && other.within(mine);
        }
        meeting(a, b, keys, aInB, bInA);
    }

    private void meeting(Way a, Way b, List<String> keys, boolean aInB, boolean bInA) {
        Optional<Way.Effect> against = contradiction(a, b);
        if (against.isPresent()) {
            contradicting(a, b, keys, against.get(), aInB && bInA);
        } else if (aInB && bInA && effects(a).equals(effects(b))) {
            boolean paid = a.effect("bonus").isPresent();
            if (!paid || a.rule().info().file().equals(b.rule().info().file())) {
                findings.error("soundness.row.repeats", Where.rule(later(a, b)), names(a, b, keys));
            }
        } else if (aInB
                && effects(b).containsAll(effects(a))
                && a.effect("bonus").isEmpty()) {
            findings.warning("soundness.row.subsumed", Where.rule(a.rule()), a.name(), b.name(), witness(a, b, keys));
        } else if (bInA
                && effects(a).containsAll(effects(b))
                && b.effect("bonus").isEmpty()) {
            findings.warning("soundness.row.subsumed", Where.rule(b.rule()), b.name(), a.name(), witness(a, b, keys));
        }
    }

    private void contradicting(Way a, Way b, List<String> keys, Way.Effect effect, boolean same) {
        if (effect.action().equals("bonus")
                && !a.rule().info().file().equals(b.rule().info().file())) {
            return; // a second file may well pay something on top
        }
        Object[] values = names(a, b, keys);
        if (same) {
            boolean score = effect.action().equals("score");
            findings.error(
                    score ? "soundness.score.twice" : "soundness.row.conflict",
                    Where.action(later(a, b), effect.action(), ""),
                    values);
            return;
        }
        boolean fails = effect.action().equals("grade") || effect.action().equals("score");
        Optional<Unbounded> open = unbounded(a, b, keys);
        String code = open.isPresent() ? "soundness.bound.missing" : "soundness.overlap";
        Way wrong = open.map(Unbounded::row).orElse(b);
        Object[] shown = open.isPresent()
                ? new Object[] {
                    wrong.name(), open.get().upper ? "<" : ">=", (wrong.isOf(a) ? b : a).name(), witness(a, b, keys)
                }
                : values;
        var place = place(wrong, keys);
        if (fails) {
            findings.error(code, place, shown);
        } else {
            findings.warning(code, place, shown);
        }
    }

    private static Place place(Way row, List<String> keys) {
        return keys.stream()
                .filter(key -> row.box().get(key) instanceof Numbers)
                .flatMap(key -> row.clauses().stream().filter(each -> each.key().equals(key)))
                .findFirst()
                .map(clause -> Where.of(row, clause))
                .orElse(Where.rule(row.rule()));
    }

    private record Unbounded(Way row, boolean upper) {}

    /** The lower of two bands that goes on for ever, or the upper one that begins nowhere. */
    private static Optional<Unbounded> unbounded(Way a, Way b, List<String> keys) {
        for (String key : keys) {
            Span first = span(a, key);
            Span second = span(b, key);
            if (first.equals(second)) {
                continue;
            }
            boolean inOrder = first.startsBefore(second);
            Span lower = inOrder ? first : second;
            Span upper = inOrder ? second : first;
            if (lower.high() == null && upper.low() != null) {
                return Optional.of(new Unbounded(inOrder ? a : b, true));
            }
            if (lower.low() == null && upper.low() == null && lower.high() != null && upper.high() != null) {
                Way wide = first.endsBefore(second) ? b : a;
                return Optional.of(new Unbounded(wide, false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Way.Effect> contradiction(Way a, Way b) {
        Map<String, Set<String>> bySubject = new HashMap<>();
        b.effects()
                .forEach(effect -> bySubject
                        .computeIfAbsent(effect.subject(), each -> new HashSet<>())
                        .add(effect.key()));
        return a.effects().stream()
                .filter(effect -> bySubject.containsKey(effect.subject())
                        && !bySubject.get(effect.subject()).contains(effect.key()))
                .findFirst();
    }

    private static Set<String> effects(Way way) {
        return way.effects().stream().map(Way.Effect::key).collect(Collectors.toSet());
    }

    private static Admitted later(Way a, Way b) {
        return a.rule().info().index() > b.rule().info().index() ? a.rule() : b.rule();
    }

    private static Object[] names(Way a, Way b, Collection<String> keys) {
        boolean inOrder = a.rule().info().index() < b.rule().info().index();
        return new Object[] {inOrder ? a.name() : b.name(), inOrder ? b.name() : a.name(), witness(a, b, keys)};
    }

    /** The smallest values on which both rows fire. */
    private static String witness(Way a, Way b, Collection<String> keys) {
        Function<String, String> one = key -> {
            Domain mine = a.box().getOrDefault(key, b.box().get(key));
            Domain other = b.box().getOrDefault(key, mine);
            return mine == null ? "" : shortened(key) + " = " + mine.and(other).witness();
        };
        String all = keys.stream().map(one).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return all.isEmpty() ? "*" : all;
    }

    /** Property names without what tells two facts of one type apart. */
    private static String shortened(String key) {
        return key.replaceAll("#1|\\{.*}", "");
    }

    /** Values between two neighbouring rows that no row takes; grades are looked at as a whole elsewhere. */
    private void gaps(List<Way> sorted, String key, List<String> keys) {
        boolean meant = sorted.size() > 1
                && sorted.stream()
                        .allMatch(
                                row -> row.effects().stream().anyMatch(effect -> WITHOUT_GAP.contains(effect.action())))
                && keys.stream()
                        .filter(each -> !each.equals(key))
                        .allMatch(each -> sorted.stream()
                                        .map(row -> String.valueOf(row.box().get(each)))
                                        .distinct()
                                        .count()
                                == 1);
        if (!meant) {
            return;
        }
        Span reached = span(sorted.get(0), key);
        Way before = sorted.get(0);
        for (Way row : sorted) {
            Span next = span(row, key);
            Span between =
                    new Span(/* low= */ reached.high(), !reached.highIn(), /* high= */ next.low(), !next.lowIn());
            if (!reached.touches(next) && isReal(before, key, between)) {
                findings.warning(
                        "soundness.gap",
                        place(before, List.of(key)),
                        before.name(),
                        row.name(),
                        Numbers.of(between),
                        Numbers.of(between).witness());
            }
            if (reached.endsBefore(next)) {
                reached = next;
                before = row;
            }
        }
    }

    /** Whether a value can lie there: between 1 and 2 checks there is none. */
    private static boolean isReal(Way row, String key, Span between) {
        return row.clauses().stream()
                .filter(clause -> clause.key().equals(key))
                .map(Way.Clause::target)
                .findFirst()
                .map(target -> !(target instanceof Term.Of of
                        && of.fact().box().tight(of, Numbers.of(between)).isEmpty()))
                .orElse(true);
    }
}
