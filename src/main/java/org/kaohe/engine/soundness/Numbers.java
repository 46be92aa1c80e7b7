package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaohe.core.measure.Decimals;

/**
 * A set of numbers as spans that do not touch, lowest first. Exact: open and closed ends are told apart.
 *
 * @param spans none of them empty
 */
record Numbers(List<Span> spans) implements Domain {

    static final Numbers ALL = new Numbers(List.of(Span.ALL));
    static final Numbers NONE = new Numbers(List.of());

    Numbers {
        spans = List.copyOf(spans);
    }

    static Numbers of(Span span) {
        return span.isEmpty() ? NONE : new Numbers(List.of(span));
    }

    static Numbers of(BigDecimal value) {
        return of(new Span(value, true, value, true));
    }

    static Numbers between(BigDecimal low, BigDecimal high) {
        return of(new Span(low, low != null, high, high != null));
    }

    static Numbers that(String operator, BigDecimal value) {
        return switch (operator) {
            case "==" -> of(value);
            case "!=" -> of(value).not();
            case "<" -> of(new Span(null, false, value, false));
            case "<=" -> of(new Span(null, false, value, true));
            case ">" -> of(new Span(value, false, null, false));
            default -> of(new Span(value, true, null, false));
        };
    }

    @Override
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    boolean has(BigDecimal value) {
        return spans.stream().anyMatch(span -> span.has(value));
    }

    @Override
    public Numbers and(Domain other) {
        if (!(other instanceof Numbers numbers)) {
            return this;
        }
        List<Span> common = new ArrayList<>();
        for (Span mine : spans) {
            for (Span theirs : numbers.spans) {
                Span both = mine.and(theirs);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return joined(common);
    }

    @Override
    public Numbers or(Domain other) {
        if (!(other instanceof Numbers numbers)) {
            return this;
        }
        List<Span> all = new ArrayList<>(spans);
        all.addAll(numbers.spans);
        return joined(all);
    }

    /** All values of many sets, sorted once. */
    static Numbers joined(List<Span> some) {
        List<Span> sorted = new ArrayList<>(some);
        sorted.sort(Span::compareStarts);
        List<Span> out = new ArrayList<>();
        for (Span next : sorted) {
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null || !last.touches(next)) {
                out.add(next);
            } else if (last.endsBefore(next)) {
                out.set(out.size() - 1, new Span(last.low(), last.lowIn(), next.high(), next.highIn()));
            }
        }
        return new Numbers(out);
    }

    @Override
    public Numbers not() {
        List<Span> rest = new ArrayList<>();
        BigDecimal from = null;
        boolean fromIn = false;
        boolean open = true;
        for (Span span : spans) {
            if (span.low() != null) {
                rest.add(new Span(from, fromIn, /* high= */ span.low(), !span.lowIn()));
            }
            from = span.high();
            fromIn = !span.highIn();
            open = span.high() != null;
        }
        if (open) {
            rest.add(new Span(from, fromIn && from != null, null, false));
        }
        return new Numbers(rest.stream().filter(span -> !span.isEmpty()).toList());
    }

    /** The same set where only numbers of so many decimals can occur: every end becomes one that belongs to it. */
    Numbers onGrid(int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<Span> out = new ArrayList<>();
        for (Span span : spans) {
            Span tight = new Span(
                    up(span, decimals, step), span.low() != null, down(span, decimals, step), span.high() != null);
            if (!tight.isEmpty()) {
                out.add(tight);
            }
        }
        return joined(out);
    }

    private static BigDecimal up(Span span, int decimals, BigDecimal step) {
        if (span.low() == null) {
            return null;
        }
        BigDecimal at = span.low().setScale(decimals, RoundingMode.CEILING);
        return Decimals.plain(at.compareTo(span.low()) == 0 && !span.lowIn() ? at.add(step) : at);
    }

    private static BigDecimal down(Span span, int decimals, BigDecimal step) {
        if (span.high() == null) {
            return null;
        }
        BigDecimal at = span.high().setScale(decimals, RoundingMode.FLOOR);
        return Decimals.plain(at.compareTo(span.high()) == 0 && !span.highIn() ? at.subtract(step) : at);
    }

    /** From the lowest to the highest value, with all between. */
    Span hull() {
        Span first = spans.get(0);
        Span last = spans.get(spans.size() - 1);
        return new Span(first.low(), first.lowIn(), last.high(), last.highIn());
    }

    @Override
    public String witness() {
        Span span =
                spans.stream().filter(each -> each.low() != null).findFirst().orElse(spans.get(0));
        return Decimals.plain(span.simplest()).toPlainString();
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(" ∪ "));
    }
}
