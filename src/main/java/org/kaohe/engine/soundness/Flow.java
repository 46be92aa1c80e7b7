package org.kaohe.engine.soundness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Phase;

/** The way of derived facts from the rules that give them to the rules that look at them. */
final class Flow {

    /** The facts rules give, with the properties an action fills in, in the order of its arguments. */
    static final Map<String, List<String>> DERIVED = Map.ofEntries(
            Map.entry("Points", List.of("indicator", "part", "value")),
            Map.entry("Deduction", List.of("code", "value")),
            Map.entry("Cap", List.of("grade", "reason")),
            Map.entry("Score", List.of("value")),
            Map.entry("Grade", List.of("byScore")),
            Map.entry("Bonus", List.of("amount")),
            Map.entry("Proposed", List.of("code", "basis")),
            Map.entry("Note", List.of("text")),
            Map.entry("Met", List.of("kpi")),
            Map.entry("Missed", List.of("kpi")),
            Map.entry("Missing", List.of("what", "source")),
            Map.entry("Value", List.of("name", "amount")));

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("points", "Points"),
            Map.entry("deduct", "Deduction"),
            Map.entry("cap", "Cap"),
            Map.entry("score", "Score"),
            Map.entry("grade", "Grade"),
            Map.entry("bonus", "Bonus"),
            Map.entry("propose", "Proposed"),
            Map.entry("note", "Note"),
            Map.entry("met", "Met"),
            Map.entry("missed", "Missed"),
            Map.entry("missing", "Missing"),
            Map.entry("derive", "Value"));

    /** What stands in a result by itself; the others only count when a rule looks at them. */
    private static final Set<String> RESULT = Set.of("Score", "Grade", "Bonus", "Proposed", "Note", "Missing");

    private record Give(Way way, Way.Effect effect) {
        Phase phase() {
            return way.rule().rule().phase();
        }

        String type() {
            return ACTIONS.get(effect.action());
        }

        /** The text that tells the fact from others of its type; empty when it depends on facts. */
        Optional<String> text() {
            return effect.arguments().get(0).text();
        }
    }

    private final Findings findings;
    /** By type and, where it is known, the first text. */
    private final Map<String, List<Give>> gives = new HashMap<>();

    private final Map<String, List<Give>> byType = new HashMap<>();
    private final Set<Give> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Flow(List<Way> ways, Findings findings) {
        this.findings = findings;
        for (Way way : ways) {
            for (Way.Effect effect : way.effects()) {
                Give give = new Give(way, effect);
                byType.computeIfAbsent(give.type(), type -> new ArrayList<>()).add(give);
                gives.computeIfAbsent(give.type() + " " + give.text().orElse("*"), key -> new ArrayList<>())
                        .add(give);
            }
        }
    }

    static void check(List<Way> ways, Findings findings) {
        var flow = new Flow(ways, findings);
        ways.forEach(flow::looks);
        flow.caps();
        flow.unused();
    }

    /** Whether the fact an action gives can be one that a pattern matches. */
    static boolean gives(Way.Effect effect, Way way, Seen seen) {
        if (!seen.type().equals(ACTIONS.get(effect.action()))) {
            return false;
        }
        List<String> properties = DERIVED.get(seen.type());
        for (int i = 0; i < properties.size(); i++) {
            Term given = effect.arguments().get(i);
            Domain wanted = seen.domain(properties.get(i));
            Domain can = given instanceof Term.Text text
                    ? Words.of(List.of(text.value()))
                    : given instanceof Term.Amount number
                            ? Numbers.of(number.value())
                            : given instanceof Term.Of of
                                    ? way.of(of.key(), of.fact().domain(of.property()))
                                    : null;
            if (can != null && !wanted.meets(can)) {
                return false;
            }
        }
        return true;
    }

    private List<Give> givers(Seen seen) {
        String first = DERIVED.get(seen.type()).get(0);
        Stream<Give> candidates = seen.domain(first) instanceof Words words && !words.except()
                ? Stream.concat(
                        words.values().stream()
                                .flatMap(text -> gives.getOrDefault(seen.type() + " " + text, List.of()).stream()),
                        gives.getOrDefault(seen.type() + " *", List.of()).stream())
                : byType.getOrDefault(seen.type(), List.of()).stream();
        return candidates.filter(give -> gives(give.effect, give.way, seen)).toList();
    }

    private void looks(Way way) {
        for (Seen seen : way.seen()) {
            if (DERIVED.containsKey(seen.type())) {
                List<Give> givers = givers(seen);
                used.addAll(givers);
                if (givers.isEmpty()) {
                    nobodyGives(way, seen);
                } else {
                    phases(way, seen, givers);
                }
            }
        }
    }

    private void nobodyGives(Way way, Seen seen) {
        boolean absent = !byType.containsKey(seen.type());
        boolean told = seen.type().equals("Grade") && !absent || seen.type().equals("Missing");
        String first = DERIVED.get(seen.type()).get(0);
        String wanted = seen.domain(first) instanceof Words words && !words.except() ? words.toString() : "";
        if (!told && way.isPossible()) {
            String known = Names.nearest(
                    wanted,
                    byType.getOrDefault(seen.type(), List.of()).stream()
                            .flatMap(give -> give.text().stream())
                            .toList());
            findings.error(
                    "soundness.fact.never",
                    Where.at(way.rule(), seen.spot(), wanted),
                    way.name(),
                    (seen.type() + " " + wanted).strip(),
                    known);
        }
    }

    /** A fact is there only for rules of its own or a later phase; a not or a sum needs all of them before. */
    private void phases(Way way, Seen seen, List<Give> givers) {
        Phase phase = way.rule().rule().phase();
        boolean whole = seen.use() == Seen.Use.NOT || seen.use() == Seen.Use.SUMMED;
        for (Give give : givers) {
            int order = give.phase().compareTo(phase);
            boolean sooner =
                    give.way.rule().rule().salience() > way.rule().rule().salience();
            String code = order > 0 ? "soundness.phase.early" : "soundness.phase.same";
            if (order > 0 || order == 0 && whole && !sooner) {
                boolean some = givers.stream().anyMatch(each -> each.phase().compareTo(phase) < 0);
                Object[] values = {
                    way.name(),
                    phase.group(),
                    seen.type(),
                    give.way.name(),
                    give.phase().group()
                };
                if (order > 0 && some) {
                    findings.warning(code, Where.at(way.rule(), seen.spot(), ""), values);
                } else {
                    findings.error(code, Where.at(way.rule(), seen.spot(), ""), values);
                }
                return;
            }
        }
    }

    /** The grade looks at every cap: all of them have to be there before. */
    private void caps() {
        for (Give grade : byType.getOrDefault("Grade", List.of())) {
            for (Give cap : byType.getOrDefault("Cap", List.of())) {
                int order = cap.phase().compareTo(grade.phase());
                boolean sooner = cap.way.rule().rule().salience()
                        > grade.way.rule().rule().salience();
                if (order > 0 || order == 0 && !sooner) {
                    findings.error(
                            "soundness.phase.cap",
                            Where.action(cap.way.rule(), "cap", ""),
                            cap.way.name(),
                            cap.phase().group(),
                            grade.way.name(),
                            grade.phase().group());
                }
            }
            used.addAll(byType.getOrDefault("Cap", List.of()));
            return;
        }
    }

    private void unused() {
        byType.forEach((type, all) -> {
            for (Give give : RESULT.contains(type) ? List.<Give>of() : all) {
                if (!used.contains(give) && give.way.isPossible()) {
                    String what = give.text().orElse("");
                    findings.warning(
                            "soundness.fact.unused",
                            Where.action(give.way.rule(), give.effect.action(), what),
                            give.way.name(),
                            (type + " " + what).strip());
                }
            }
        });
    }
}
