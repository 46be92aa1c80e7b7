package org.kaohe.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaohe.engine.oracle.Reading.Kind;

/** A criterion: what it reads and the points out of 100 that are worth it. */
record Criterion(List<Reading> readings, Function<List<Exact>, Exact> worth) {

    /** A source and its share of a criterion. */
    record Share(String source, int percent) {}

    /** Empty when anything it reads is missing: missing is never zero. Too few peers among others are not heard. */
    Optional<Exact> points(Known known) {
        List<Reading> heard = readings.stream()
                .filter(each -> readings.size() == 1 || !each.isOfFewPeers(known))
                .toList();
        List<Exact> values = new ArrayList<>();
        heard.forEach(each -> each.of(known).ifPresent(values::add));
        return values.size() == heard.size() ? Optional.of(worth.apply(values)) : Optional.empty();
    }

    static Criterion mark(String indicator, String source) {
        return reading(Kind.MARK, indicator, source, value -> value);
    }

    static Criterion rate(String indicator, String source) {
        return reading(Kind.RATE, indicator, source, value -> value);
    }

    /** 100 within the target, 75 over it and within the allowed limit, 50 over the limit. */
    static Criterion time(String indicator, int target, int limit) {
        return reading(
                Kind.MEAN,
                indicator,
                "SYSTEM",
                value -> Exact.of(isAtMost(value, target) ? 100 : isAtMost(value, limit) ? 75 : 50),
                String.valueOf(target),
                String.valueOf(limit));
    }

    /** 100 when on average not over the limit, else 50. */
    static Criterion atMost(String indicator, int limit) {
        return reading(
                Kind.MEAN,
                indicator,
                "SYSTEM",
                value -> Exact.of(isAtMost(value, limit) ? 100 : 50),
                String.valueOf(limit));
    }

    /** 100 from {@code excellent} on, 75 from {@code good} on, 50 below. */
    static Criterion band(Kind kind, String indicator, String source, int excellent, int good) {
        return reading(
                kind,
                indicator,
                source,
                value -> Exact.of(isAtLeast(value, excellent) ? 100 : isAtLeast(value, good) ? 75 : 50),
                String.valueOf(excellent),
                String.valueOf(good));
    }

    /** A mixture of sources. Peers stand last: when they are not heard, the others share what was theirs. */
    static Criterion mixed(String indicator, Share... shares) {
        List<Share> all = List.of(shares);
        return new Criterion(
                all.stream()
                        .map(each -> new Reading(Kind.MARK, indicator, each.source(), List.of()))
                        .toList(),
                marks -> {
                    Exact sum = Exact.ZERO;
                    Exact percents = Exact.ZERO;
                    for (int i = 0; i < marks.size(); i++) {
                        Exact percent = Exact.of(all.get(i).percent());
                        sum = sum.plus(percent.times(marks.get(i)));
                        percents = percents.plus(percent);
                    }
                    return sum.dividedBy(percents);
                });
    }

    static Exact percent(int percent, Exact value) {
        return Exact.of(percent).times(value).dividedBy(Exact.HUNDRED);
    }

    static Criterion reading(
            Kind kind, String indicator, String source, Function<Exact, Exact> worth, String... lines) {
        return new Criterion(
                List.of(new Reading(kind, indicator, source, List.of(lines))), values -> worth.apply(values.get(0)));
    }

    static boolean isAtMost(Exact value, int line) {
        return value.compareTo(Exact.of(line)) <= 0;
    }

    static boolean isAtLeast(Exact value, int line) {
        return value.compareTo(Exact.of(line)) >= 0;
    }
}
