package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;

/**
 * What a score can be at all, from the ranges of the indicators through the rules that give points, deductions and the
 * score. Never narrower than the truth, except that {@code alternatives} takes two rules that give points of one part
 * for alternatives and not for a sum.
 */
final class Reach {

    private static final int DEEPEST = 5;
    private static final int MOST_FIRINGS = 200_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;
    private final List<Way> ways;
    private final boolean alternatives;
    private final Natural natural;
    private int firings;
    private int depth;

    private Reach(Policy policy, List<Way> ways, boolean alternatives) {
        this.policy = policy;
        this.ways = ways;
        this.alternatives = alternatives;
        this.natural = new Natural(policy.rounding().scoreDecimals());
    }

    /** Empty when no rule gives a score. */
    static Optional<Span> ofScore(Policy policy, List<Way> ways, boolean alternatives) {
        var reach = new Reach(policy, ways, alternatives);
        return ways.stream()
                .flatMap(way -> way.effects().stream()
                        .filter(effect -> effect.action().equals("score"))
                        .map(effect -> reach.of(effect.arguments().get(0), way, Map.of())))
                .reduce(Spans::hull)
                .map(span -> Spans.of(reach.rounded(span.low()), reach.rounded(span.high())));
    }

    /** What a mean mark can be for the indicators a pattern accepts. */
    static Span ofMarks(Policy policy, Seen mark) {
        return policy.indicators().stream()
                .filter(each -> mark.accepts("indicator", each.code()))
                .map(each -> Spans.of(each.minimum(), each.maximum()))
                .reduce(Spans::hull)
                .orElse(Span.ALL);
    }

    private BigDecimal rounded(BigDecimal end) {
        return end == null ? null : policy.rounding().score(end);
    }

    private Span of(Term term, Way way, Map<String, IndicatorSpec> taken) {
        if (term instanceof Term.Amount number) {
            return Spans.point(number.value());
        }
        if (term instanceof Term.Of of) {
            return limited(of, way, property(of, taken));
        }
        if (term instanceof Term.Total total) {
            return total(total);
        }
        return term instanceof Term.Computed computed ? computed(computed, way, taken) : Span.ALL;
    }

    private static Span limited(Term.Of of, Way way, Span span) {
        if (!(way.box().get(of.key()) instanceof Numbers limit) || limit.isEmpty()) {
            return span;
        }
        Span both = span.and(limit.hull());
        return both.isEmpty() ? span : Spans.of(both.low(), both.high());
    }

    private Span property(Term.Of of, Map<String, IndicatorSpec> taken) {
        String name = of.shown();
        if (name.equals("Mark.mean")) {
            Optional<IndicatorSpec> one = indicator(of.fact().joins().get("indicator"), taken);
            return one.map(each -> Spans.of(each.minimum(), each.maximum())).orElse(ofMarks(policy, of.fact()));
        }
        IndicatorSpec spec = taken.get(of.fact().id());
        if (name.equals("Indicator.weight") && spec != null) {
            return Spans.point(spec.weight());
        }
        return natural.of(of.fact().type(), of.property()) instanceof Numbers numbers
                ? Spans.of(numbers.hull().low(), numbers.hull().high())
                : Span.ALL;
    }

    private Optional<IndicatorSpec> indicator(Term code, Map<String, IndicatorSpec> taken) {
        if (code instanceof Term.Text text) {
            return policy.indicator(text.value());
        }
        return code instanceof Term.Of of
                ? Optional.ofNullable(taken.get(of.fact().id()))
                : Optional.empty();
    }

    private Span computed(Term.Computed computed, Way way, Map<String, IndicatorSpec> taken) {
        List<Span> parts =
                computed.parts().stream().map(part -> of(part, way, taken)).toList();
        if (parts.size() != 2) {
            return Span.ALL;
        }
        Span a = parts.get(0);
        Span b = parts.get(1);
        return switch (computed.operator()) {
            case "+" -> Spans.plus(a, b);
            case "-" -> Spans.minus(a, b);
            case "*" -> Spans.times(a, b);
            case "/" -> Spans.over(a, b);
            case "least" -> Spans.least(a, b);
            case "most" -> Spans.most(a, b);
            case "percent" -> Spans.over(Spans.times(a, b), Spans.point(HUNDRED));
            case "round" ->
                Spans.of(
                        a.low() == null ? null : a.low().subtract(BigDecimal.ONE),
                        a.high() == null ? null : a.high().add(BigDecimal.ONE));
            default -> Span.ALL;
        };
    }

    private Span total(Term.Total total) {
        if (total.function().equals("count")) {
            return Spans.NOT_NEGATIVE;
        }
        if (!total.function().equals("sum") || !(total.argument() instanceof Term.Of of) || depth >= DEEPEST) {
            return Span.ALL;
        }
        if (!Flow.DERIVED.containsKey(of.fact().type())) {
            Span one = property(of, Map.of());
            return Spans.of(one.low() != null && one.low().signum() >= 0 ? BigDecimal.ZERO : null, null);
        }
        depth++;
        Map<String, Span> parts = new HashMap<>();
        for (Way way : ways) {
            for (Way.Effect effect : way.effects()) {
                if (Flow.gives(effect, way, of.fact())) {
                    add(parts, way, effect, of.property());
                }
            }
        }
        depth--;
        return parts.values().stream().map(Spans::orZero).reduce(Spans.point(BigDecimal.ZERO), Spans::plus);
    }

    private void add(Map<String, Span> parts, Way way, Way.Effect effect, String property) {
        List<Seen> indicators =
                way.seen().stream().filter(Reach::isAnyIndicator).toList();
        boolean once = indicators.size() <= 1 && way.seen().stream().allMatch(Reach::isOne);
        List<IndicatorSpec> each = indicators.isEmpty()
                ? java.util.Collections.singletonList(null)
                : policy.indicators().stream()
                        .filter(spec -> indicators.get(0).accepts("code", spec.code()))
                        .toList();
        for (IndicatorSpec spec : each) {
            Map<String, IndicatorSpec> taken =
                    spec == null ? Map.of() : Map.of(indicators.get(0).id(), spec);
            firings++;
            Span one = once && firings < MOST_FIRINGS ? value(effect, property, way, taken) : Span.ALL;
            String key = effect.subject() + (spec == null ? "" : " " + spec.code());
            parts.merge(key, one, alternatives ? Spans::hull : Spans::plus);
        }
    }

    private static boolean isAnyIndicator(Seen seen) {
        return seen.use() == Seen.Use.MATCHED && seen.type().equals("Indicator");
    }

    /** Whether the pattern matches one fact at most, for one indicator. */
    private static boolean isOne(Seen seen) {
        return seen.use() != Seen.Use.MATCHED || !seen.id().startsWith(seen.type() + "#") || isAnyIndicator(seen);
    }

    private Span value(Way.Effect effect, String property, Way way, Map<String, IndicatorSpec> taken) {
        List<Term> arguments = effect.arguments();
        Span value = of(arguments.get(arguments.size() - 1), way, taken);
        if (property.equals("value") || property.equals("amount")) {
            return value;
        }
        Optional<IndicatorSpec> spec = indicator(arguments.get(0), taken);
        if (spec.isEmpty()) {
            return Span.ALL;
        }
        Span weight = Spans.point(spec.get().weight());
        return property.equals("weight") ? weight : Spans.over(Spans.times(value, weight), Spans.point(HUNDRED));
    }
}
