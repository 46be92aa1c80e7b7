package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Place;

/** From the score to the grade to the money: every score has one grade, and more is never less. */
final class Grades {

    private static final String SCORE = "Score.value";
    private static final int MOST_PAYING = 400;

    private final Policy policy;
    private final List<Way> ways;
    private final Findings findings;
    private final Place manifest;

    private Grades(Policy policy, List<Way> ways, Findings findings) {
        this.policy = policy;
        this.ways = ways;
        this.findings = findings;
        this.manifest = Place.file(policy.code() + "/policy.yaml");
    }

    /** @param score what a score can be, parts of points taken for alternatives */
    static void check(Policy policy, List<Way> ways, Optional<Span> score, Findings findings) {
        var grades = new Grades(policy, ways.stream().filter(Way::isPossible).toList(), findings);
        grades.gaps(score);
        grades.given();
        grades.order();
        grades.paid();
        grades.paidByScore();
        grades.twice("score");
        grades.twice("grade");
    }

    private List<Way> giving(String action) {
        return ways.stream().filter(way -> way.effect(action).isPresent()).toList();
    }

    private void gaps(Optional<Span> score) {
        List<Way> giving = giving("grade");
        List<Span> taken = giving.stream()
                .flatMap(way -> ((Numbers) way.of(SCORE, Numbers.ALL)).spans().stream())
                .toList();
        Numbers can =
                Numbers.of(score.orElse(Span.ALL)).onGrid(policy.rounding().scoreDecimals());
        Numbers left = Numbers.joined(taken)
                .not()
                .onGrid(policy.rounding().scoreDecimals())
                .and(can);
        for (Span gap : giving.isEmpty() ? List.<Span>of() : left.spans()) {
            Way mend = neighbour(giving, gap);
            boolean below = ((Numbers) mend.of(SCORE, Numbers.ALL)).hull().endsBefore(gap);
            Place place = mend.clause(SCORE, below)
                    .map(clause -> Where.of(mend, clause))
                    .orElse(Where.rule(mend.rule()));
            findings.error(
                    "soundness.grade.gap",
                    place,
                    mend.name(),
                    gap,
                    Numbers.of(gap).witness());
        }
    }

    /** The band that ends where the gap begins, or else the one that begins behind it. */
    private static Way neighbour(List<Way> giving, Span gap) {
        Comparator<Way> byEnd = (a, b) -> hull(a).endsBefore(hull(b)) ? -1 : hull(b).endsBefore(hull(a)) ? 1 : 0;
        Optional<Way> below =
                giving.stream().filter(way -> hull(way).endsBefore(gap)).max(byEnd);
        return below.orElseGet(() -> giving.stream()
                .min((a, b) -> Span.compareStarts(hull(a), hull(b)))
                .orElseThrow());
    }

    private static Span hull(Way way) {
        return ((Numbers) way.of(SCORE, Numbers.ALL)).hull();
    }

    private void given() {
        Set<String> given = new TreeSet<>();
        for (Way way : ways) {
            for (Way.Effect effect : way.effects()) {
                if (effect.action().equals("grade") || effect.action().equals("cap")) {
                    Optional<String> name = effect.arguments().get(0).text();
                    if (name.isEmpty()) {
                        return; // a rule that computes the grade may give any
                    }
                    given.add(name.get());
                }
            }
        }
        policy.grades().stream()
                .map(GradeLevel::name)
                .filter(name -> !given.contains(name))
                .forEach(name -> findings.warning("soundness.grade.never-given", manifest, name));
    }

    /** A way that asks for nothing but a band of scores. */
    private static boolean isBand(Way way) {
        return way.skeleton().equals(Set.of("Score")) && way.box().keySet().equals(Set.of(SCORE));
    }

    private void order() {
        List<Way> bands = giving("grade").stream()
                .filter(Grades::isBand)
                .filter(way -> policy.rank(grade(way)) >= 0)
                .sorted((a, b) -> Span.compareStarts(hull(a), hull(b)))
                .toList();
        for (int i = 1; i < bands.size(); i++) {
            Way lower = bands.get(i - 1);
            Way upper = bands.get(i);
            if (policy.rank(grade(upper)) > policy.rank(grade(lower))) {
                findings.warning(
                        "soundness.grade.order",
                        Where.action(upper.rule(), "grade", grade(upper)),
                        grade(upper),
                        Numbers.of(hull(upper)).witness(),
                        grade(lower),
                        Numbers.of(hull(lower)).witness());
            }
        }
    }

    private static String grade(Way way) {
        return way.effect("grade")
                .flatMap(effect -> effect.arguments().get(0).text())
                .orElse("");
    }

    /** What each grade pays, where nothing but the grade decides. */
    private void paid() {
        List<Way> paying = giving("bonus");
        Map<String, BigDecimal> pay = new LinkedHashMap<>();
        for (GradeLevel grade : policy.grades()) {
            List<Way> some = paying.stream()
                    .filter(way -> takes(way, "Grade.name", grade.name())
                            && takes(way, "Grade.failing", String.valueOf(grade.failing())))
                    .toList();
            boolean asked = paying.stream()
                    .anyMatch(way -> way.box().keySet().stream().anyMatch(key -> key.startsWith("Grade")));
            if (some.isEmpty() && asked) {
                findings.warning("soundness.grade.no-bonus", bonusTable(paying), grade.name());
            }
            some.stream()
                    .filter(way -> way.skeleton().equals(Set.of("Grade")))
                    .flatMap(way -> bonus(way).stream())
                    .reduce(BigDecimal::add)
                    .ifPresent(sum -> pay.put(grade.name(), sum));
        }
        List<String> names = new ArrayList<>(pay.keySet());
        for (int i = 1; i < names.size(); i++) {
            String better = names.get(i - 1);
            String worse = names.get(i);
            if (pay.get(better).compareTo(pay.get(worse)) < 0) {
                Way row = paying.stream()
                        .filter(way -> takes(way, "Grade.name", better))
                        .findFirst()
                        .orElseThrow();
                findings.warning(
                        "soundness.bonus.falls",
                        Where.action(row.rule(), "bonus", amount(row)),
                        better + scores(better),
                        pay.get(better).toPlainString(),
                        worse + scores(worse),
                        pay.get(worse).toPlainString());
            }
        }
    }

    /** For example {@code  (90)}: a score that has the grade. */
    private String scores(String grade) {
        return giving("grade").stream()
                .filter(way -> isBand(way) && grade(way).equals(grade))
                .findFirst()
                .map(way -> " (" + way.box().get(SCORE).witness() + ")")
                .orElse("");
    }

    private static boolean takes(Way way, String key, String value) {
        return way.of(key, Words.ALL) instanceof Words words && words.has(value);
    }

    private static Optional<BigDecimal> bonus(Way way) {
        return way.effect("bonus").flatMap(effect -> effect.arguments().get(0).number());
    }

    private static String amount(Way way) {
        return bonus(way).map(BigDecimal::toPlainString).orElse("");
    }

    private Place bonusTable(List<Way> paying) {
        return paying.isEmpty()
                ? manifest
                : Place.file(paying.get(0).rule().info().file());
    }

    /** The money that scores alone decide, at every end of a band and between. */
    private void paidByScore() {
        List<Way> bands = giving("bonus").stream()
                .filter(way -> isBand(way) && bonus(way).isPresent())
                .toList();
        if (bands.isEmpty() || bands.size() > MOST_PAYING) {
            return;
        }
        Set<BigDecimal> points = new TreeSet<>();
        for (Way way : bands) {
            Span span = hull(way);
            BigDecimal step = BigDecimal.ONE.movePointLeft(policy.rounding().scoreDecimals());
            Stream.of(span.low(), span.high()).filter(end -> end != null).forEach(end -> {
                points.add(Decimals.plain(end.subtract(step)));
                points.add(end);
                points.add(Decimals.plain(end.add(step)));
            });
        }
        BigDecimal before = null;
        BigDecimal at = null;
        for (BigDecimal point : points) {
            BigDecimal now = pays(bands, point);
            if (before != null && now.compareTo(before) < 0) {
                Way row = bands.stream()
                        .filter(way -> ((Numbers) way.box().get(SCORE)).has(point))
                        .findFirst()
                        .orElse(bands.get(0));
                findings.warning(
                        "soundness.bonus.falls",
                        Where.action(row.rule(), "bonus", amount(row)),
                        point.toPlainString(),
                        now.toPlainString(),
                        at.toPlainString(),
                        before.toPlainString());
            }
            before = now;
            at = point;
        }
    }

    private static BigDecimal pays(List<Way> bands, BigDecimal score) {
        return bands.stream()
                .filter(way -> ((Numbers) way.box().get(SCORE)).has(score))
                .flatMap(way -> bonus(way).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Two rules that say different things and of which nothing shows that they exclude each other. */
    private void twice(String action) {
        List<Way> giving = giving(action);
        if (giving.size() > MOST_PAYING) {
            return;
        }
        for (int i = 0; i < giving.size(); i++) {
            for (int j = i + 1; j < giving.size(); j++) {
                Way a = giving.get(i);
                Way b = giving.get(j);
                boolean same = a.effect(action)
                        .get()
                        .key()
                        .equals(b.effect(action).get().key());
                if (!same && !a.isOf(b) && !a.skeleton().equals(b.skeleton()) && !exclude(a, b)) {
                    findings.warning(
                            action.equals("score") ? "soundness.score.twice" : "soundness.overlap",
                            Where.action(b.rule(), action, ""),
                            a.name(),
                            b.name(),
                            witness(a, b));
                }
            }
        }
    }

    private static boolean exclude(Way a, Way b) {
        boolean apart = a.box().entrySet().stream()
                .filter(each -> !each.getKey().contains("#") && b.box().containsKey(each.getKey()))
                .anyMatch(each -> !each.getValue().meets(b.box().get(each.getKey())));
        return apart || denies(a, b) || denies(b, a);
    }

    /** One needs a fact that the other does not suffer. */
    private static boolean denies(Way a, Way b) {
        return a.skeleton().stream()
                .filter(each -> each.startsWith("not "))
                .map(each -> each.substring(4))
                .anyMatch(each -> b.skeleton().contains("exists " + each)
                        || b.seen().stream()
                                .filter(seen -> seen.use() == Seen.Use.MATCHED)
                                .anyMatch(seen -> each.startsWith("[" + seen.type() + "'")
                                        && each.endsWith("{}")
                                        && !each.contains(": ")));
    }

    private static String witness(Way a, Way b) {
        return a.box().containsKey(SCORE)
                ? SCORE + " = "
                        + a.box().get(SCORE).and(b.of(SCORE, Numbers.ALL)).witness()
                : "*";
    }
}
