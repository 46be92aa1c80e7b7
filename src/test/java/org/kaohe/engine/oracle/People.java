package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.time.Period;
import org.kaohe.engine.oracle.Reading.Kind;

/**
 * Made-up people, the same for the same seed, who live where mistakes show: readings on a line and one step either
 * side, a score aimed at the edge of a band, means that do not come out even, one reading missing, and evidence of
 * sources the scheme does not ask.
 */
final class People {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final List<String> EDGES = List.of(
            "69.98", "69.99", "69.994", "69.995", "70", "70.01", "74.99", "74.995", "75", "79.99", "79.994", "79.995",
            "80", "80.01", "89.5", "89.99", "89.994", "89.995", "90", "90.01", "98.99", "99", "99.01", "100");
    private static final List<String> LEVELS =
            List.of("0", "40", "65", "70", "72.5", "75", "78", "80", "85", "88", "90", "93", "96", "100");
    private static final List<Integer> CASES = List.of(1, 3, 7, 20, 40, 100, 120, 1000, 1999);

    private final Policy policy;
    private final Scheme scheme;
    private final Random random;
    private final Draft draft = new Draft();

    private People(Policy policy, Scheme scheme, Random random) {
        this.policy = policy;
        this.scheme = scheme;
        this.random = random;
    }

    static Dossier person(Policy policy, Scheme scheme, long seed) {
        var people = new People(
                policy, scheme, new Random(31L * policy.code().value().hashCode() + seed));
        new Circumstances(policy, people.random, people.draft).add();
        people.read();
        people.aim();
        people.withhold();
        people.distract();
        return people.draft.in(Period.of(policy.periodKind(), DAY));
    }

    /** Everything the scheme reads, around one level, so that bad readings do not always come with good ones. */
    private void read() {
        BigDecimal level = new BigDecimal(one(LEVELS));
        int spread = one(List.of(0, 2, 15, 60));
        scheme.readings()
                .forEach(each -> draft.read(
                        each,
                        switch (each.kind()) {
                            case MARK -> marks(each, value(each, level, spread), 2);
                            case RATE -> cases(each, value(each, level, spread).movePointLeft(2));
                            case MEAN -> mean(each);
                            case TEAM_RATE -> team(each, value(each, level, spread));
                        }));
    }

    /** Half of the people are moved onto the edge of a band, or a hair's breadth off it, by one of their marks. */
    private void aim() {
        List<Reading> marks = new ArrayList<>(draft.readings().stream()
                .filter(each -> each.kind() == Kind.MARK)
                .toList());
        for (int tries = random.nextInt(10); tries > 0 && !marks.isEmpty(); tries--) {
            Reading reading = marks.remove(random.nextInt(marks.size()));
            Optional<Exact> wanted = markFor(reading, Exact.of(one(EDGES)));
            if (wanted.isPresent()) {
                draft.read(reading, marks(reading, wanted.get().rounded(3), 3));
                return;
            }
        }
    }

    /** The mark that makes the score; empty when none in 0..100 does. */
    private Optional<Exact> markFor(Reading reading, Exact score) {
        Optional<Exact> least = scoreWith(reading, 0);
        Optional<Exact> most = scoreWith(reading, 100);
        if (least.isEmpty() || least.equals(most)) {
            return Optional.empty();
        }
        Exact mark = Exact.HUNDRED
                .times(score.minus(least.get()))
                .dividedBy(most.orElseThrow().minus(least.get()));
        return Optional.of(mark)
                .filter(each -> each.within(Exact.ZERO, Exact.HUNDRED).equals(each));
    }

    private Optional<Exact> scoreWith(Reading reading, int mark) {
        var other = new Mark(reading.indicator(), reading.source(), new BigDecimal(3 * mark), 3);
        return scheme.score(draft.knownWith(reading, other));
    }

    private void withhold() {
        List<Reading> all = List.copyOf(draft.readings());
        if (!all.isEmpty() && random.nextInt(5) == 0) {
            for (int lost = 1 + random.nextInt(2); lost > 0; lost--) {
                draft.withhold(one(all));
            }
        }
    }

    /** Marks and ratios the scheme does not ask for. */
    private void distract() {
        policy.indicators()
                .forEach(indicator -> policy.sources().forEach(source -> {
                    if (random.nextInt(4) == 0 && !isRead(Kind.MARK, indicator.code(), source.code())) {
                        draft.add(new Mark(indicator.code(), source.code(), new BigDecimal(random.nextInt(101)), 1));
                    }
                    boolean measured = isRead(Kind.RATE, indicator.code(), source.code())
                            || isRead(Kind.MEAN, indicator.code(), source.code());
                    if (random.nextInt(4) == 0 && !measured) {
                        draft.add(new Kpi(
                                indicator.code(),
                                source.code(),
                                new BigDecimal(random.nextInt(20)),
                                new BigDecimal("20")));
                    }
                }));
    }

    private boolean isRead(Kind kind, String indicator, String source) {
        return scheme.readings().stream()
                .anyMatch(each -> each.kind() == kind
                        && each.indicator().equals(indicator)
                        && each.source().equals(source));
    }

    private BigDecimal value(Reading reading, BigDecimal level, int spread) {
        if (!reading.lines().isEmpty() && random.nextBoolean()) {
            return beside(one(reading.lines()));
        }
        BigDecimal off = new BigDecimal(random.nextInt(200 * spread + 1) - 100 * spread).movePointLeft(2);
        return level.add(off).max(BigDecimal.ZERO).min(new BigDecimal(100));
    }

    /** On a line or a step off it. */
    private BigDecimal beside(String line) {
        return new BigDecimal(line).add(new BigDecimal(one(List.of("-0.01", "0", "0.01"))));
    }

    /** Several marks with about this mean. */
    private Mark marks(Reading reading, BigDecimal mean, int decimals) {
        int count = 1 + random.nextInt(7);
        BigDecimal sum = mean.multiply(new BigDecimal(count)).setScale(decimals, RoundingMode.HALF_UP);
        return new Mark(reading.indicator(), reading.source(), sum, count);
    }

    private Kpi mean(Reading reading) {
        String line = one(reading.lines());
        BigDecimal value = random.nextBoolean()
                ? beside(line)
                : new BigDecimal(line).multiply(new BigDecimal(one(List.of("0.5", "0.8", "1.2", "3"))));
        return cases(reading, value);
    }

    private Kpi cases(Reading reading, BigDecimal ratio) {
        BigDecimal all = new BigDecimal(one(CASES));
        int decimals = reading.kind() == Kind.RATE && random.nextBoolean() ? 0 : 3;
        BigDecimal some = ratio.multiply(all).setScale(decimals, RoundingMode.HALF_UP);
        return new Kpi(reading.indicator(), reading.source(), some, all);
    }

    private TeamMean team(Reading reading, BigDecimal percent) {
        BigDecimal mean = percent.movePointLeft(2).multiply(new BigDecimal("0.9"));
        return new TeamMean(reading.indicator(), reading.source(), mean, 2 + random.nextInt(9));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
