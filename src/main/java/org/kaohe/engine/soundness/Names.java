package org.kaohe.engine.soundness;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.engine.expand.Likeness;

/** Names in rules of what the policy declares: a slip of one letter silences a rule without a word. */
final class Names {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Indicator.code", "indicator"),
            Map.entry("Indicator.dimension", "dimension"),
            Map.entry("Mark.indicator", "indicator"),
            Map.entry("Kpi.indicator", "indicator"),
            Map.entry("Raters.indicator", "indicator"),
            Map.entry("TeamMean.indicator", "indicator"),
            Map.entry("Points.indicator", "indicator"),
            Map.entry("Points.dimension", "dimension"),
            Map.entry("Mark.source", "source"),
            Map.entry("Kpi.source", "source"),
            Map.entry("Raters.source", "source"),
            Map.entry("TeamMean.source", "source"),
            Map.entry("Inspection.item", "item"),
            Map.entry("Figure.name", "figure"),
            Map.entry("Grade.name", "grade"),
            Map.entry("Grade.byScore", "grade"),
            Map.entry("Cap.grade", "grade"),
            Map.entry("Trainee.grade", "grade"),
            Map.entry("Earlier.grade", "grade"));

    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Findings findings;

    private Names(Policy policy, Findings findings) {
        this.findings = findings;
        declare("indicator", policy.indicators().stream().map(IndicatorSpec::code));
        declare("dimension", policy.indicators().stream().map(IndicatorSpec::dimension));
        declare("source", policy.sources().stream().map(SourceSpec::code));
        declare("item", policy.items().stream().map(ItemSpec::code));
        declare("figure", policy.figures().stream().map(FigureSpec::name));
        declare("grade", policy.grades().stream().map(GradeLevel::name));
    }

    private void declare(String kind, Stream<String> names) {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(all::add);
        declared.put(kind, all);
    }

    static void check(Policy policy, List<Way> ways, Findings findings) {
        var names = new Names(policy, findings);
        for (Way way : ways) {
            way.clauses().forEach(clause -> names.clause(way, clause));
            way.effects().forEach(effect -> names.effect(way, effect));
        }
    }

    private void clause(Way way, Way.Clause clause) {
        if (clause.target() instanceof Term.Of of && clause.set() instanceof Words words) {
            String kind = KINDS.get(of.shown());
            for (String name : kind == null ? Set.<String>of() : words.values()) {
                if (!declared.get(kind).contains(name)) {
                    Object[] values = values(way, kind, name);
                    if (of.fact().type().equals("Earlier")) {
                        findings.warning(code(kind), Where.at(way.rule(), clause.spot(), name), values);
                    } else {
                        findings.error(code(kind), Where.at(way.rule(), clause.spot(), name), values);
                    }
                }
            }
        }
    }

    private void effect(Way way, Way.Effect effect) {
        switch (effect.action()) {
            case "points" -> argument(way, effect, 0, "indicator");
            case "grade", "cap" -> argument(way, effect, 0, "grade");
            case "missing" -> argument(way, effect, 1, "source");
            default -> {
                // the other actions name nothing the policy declares
            }
        }
    }

    private void argument(Way way, Way.Effect effect, int position, String kind) {
        String name = effect.arguments().get(position).text().orElse("");
        if (!name.isEmpty() && !declared.get(kind).contains(name)) {
            findings.error(code(kind), Where.action(way.rule(), effect.action(), name), values(way, kind, name));
        }
    }

    private Object[] values(Way way, String kind, String name) {
        return new Object[] {way.name(), name, nearest(name, declared.get(kind))};
    }

    private static String code(String kind) {
        return switch (kind) {
            case "indicator" -> "soundness.indicator.unknown";
            case "dimension" -> "soundness.dimension.unknown";
            case "source" -> "soundness.source.unknown";
            case "item" -> "soundness.item.unknown";
            case "figure" -> "soundness.figure.unknown";
            default -> "soundness.grade.unknown";
        };
    }

    static String nearest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> Likeness.distance(name, each)))
                .orElse("-");
    }
}
