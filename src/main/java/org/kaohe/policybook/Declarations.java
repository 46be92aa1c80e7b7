package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.Better;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.core.policy.Text;
import org.kaohe.core.policy.Unit;
import org.kaohe.policybook.CheckedTable.Line;

/** The indicators, sources, figures and items a policy's tables declare; codes are unique within their kind. */
final class Declarations {

    static final List<String> SUBJECTS = List.of("person", "store", "premises");
    private static final BigDecimal FULL_MARK = Decimals.of(100);
    private static final String UNITS = Stream.of(Unit.values()).map(Unit::code).collect(Collectors.joining(", "));
    private static final String DIRECTIONS =
            Stream.of(Better.values()).map(Better::code).collect(Collectors.joining(", "));

    final List<IndicatorSpec> indicators = new ArrayList<>();
    final List<SourceSpec> sources = new ArrayList<>();
    final List<FigureSpec> figures = new ArrayList<>();
    final List<ItemSpec> items = new ArrayList<>();

    /** Where an item's severity stands, to be compared with the figures once all tables are read. */
    private final List<Line> severities = new ArrayList<>();

    private final Map<String, String> seen = new HashMap<>();

    void add(TableKind kind, CheckedTable table) {
        for (Line line : table.lines()) {
            switch (kind) {
                case INDICATORS -> addIndicator(line);
                case SOURCES -> addSource(line);
                case FIGURES -> addFigure(line);
                case ITEMS -> addItem(line, table.table().file());
            }
        }
    }

    Optional<BigDecimal> figure(String name) {
        return figures.stream()
                .filter(each -> each.name().equals(name))
                .map(FigureSpec::value)
                .findFirst();
    }

    /** An item's severity is the name of the figure its deduction is taken from: a typing slip would silence it. */
    void checkSeverities() {
        List<String> names = figures.stream().map(FigureSpec::name).toList();
        for (Line line : severities) {
            if (!names.contains(line.text("severity"))) {
                line.error("table.item.severity", "severity", line.text("severity"), String.join(", ", names));
            }
        }
    }

    private void addIndicator(Line line) {
        BigDecimal weight = line.decimal("weight").orElseThrow();
        BigDecimal minimum = line.decimal("minimum").orElse(BigDecimal.ZERO);
        BigDecimal maximum = line.decimal("maximum").orElse(FULL_MARK);
        if (weight.signum() <= 0) {
            line.error("table.indicator.weight", "weight", line.text("weight"));
        }
        if (minimum.compareTo(maximum) >= 0) {
            line.error("table.indicator.range", "maximum", minimum.toPlainString(), maximum.toPlainString());
        }
        Optional<Unit> unit = oneOf(line, "unit", Unit.POINTS, Unit::of, UNITS);
        Optional<Better> better = oneOf(line, "better", Better.HIGHER, Better::of, DIRECTIONS);
        String code = line.text("code");
        if (unit.isPresent() && better.isPresent() && isNew("indicator", code, line, "code")) {
            indicators.add(new IndicatorSpec(
                    code,
                    new Text(line.text("name"), line.text("name_en")),
                    line.optional("dimension").orElse(code),
                    weight,
                    minimum,
                    maximum,
                    unit.get(),
                    better.get(),
                    line.basis(),
                    line.number()));
        }
    }

    private static <T> Optional<T> oneOf(
            Line line, String column, T usual, Function<String, Optional<T>> reader, String known) {
        Optional<String> cell = line.optional(column);
        if (cell.isEmpty()) {
            return Optional.of(usual);
        }
        Optional<T> read = reader.apply(cell.get());
        if (read.isEmpty()) {
            line.error("table.indicator." + column, column, cell.get(), known);
        }
        return read;
    }

    private void addSource(Line line) {
        if (isNew("source", line.text("code"), line, "code")) {
            sources.add(new SourceSpec(line.text("code"), new Text(line.text("name"), line.text("name_en"))));
        }
    }

    private void addFigure(Line line) {
        if (isNew("figure", line.text("name"), line, "name")) {
            figures.add(new FigureSpec(
                    line.text("name"),
                    new Text(line.text("title"), line.text("title_en")),
                    line.decimal("value").orElseThrow(),
                    line.basis(),
                    line.number()));
        }
    }

    private void addItem(Line line, String file) {
        if (!SUBJECTS.contains(line.text("subject"))) {
            line.error("table.item.subject", "subject", line.text("subject"), String.join(", ", SUBJECTS));
        }
        severities.add(line);
        if (isNew("item", line.text("code"), line, "code")) {
            items.add(new ItemSpec(
                    line.text("code"),
                    line.text("source_no"),
                    line.text("section"),
                    line.optional("subsection").orElse(""),
                    line.text("text"),
                    line.text("applies_to"),
                    line.text("subject"),
                    line.text("severity"),
                    line.basis(),
                    file,
                    line.number()));
        }
    }

    private boolean isNew(String kind, String code, Line line, String column) {
        String earlier = seen.putIfAbsent(kind + " " + code, line.place(column).toString());
        if (earlier != null) {
            line.error("table.code.duplicate", column, column, code, earlier);
        }
        return earlier == null;
    }
}
