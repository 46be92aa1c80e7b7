package org.kaohe.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.Indicator;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.people.Member;
import org.kaohe.core.time.PeriodKind;

/**
 * An appraisal policy as its folder declares it, without its rules.
 *
 * @param grades best first
 * @param appliesTo posts, tracks or {@code all}: a person with none of these groups is not appraised under it
 */
public record Policy(
        PolicyCode code,
        Text title,
        Text summary,
        String source,
        PeriodKind periodKind,
        List<String> appliesTo,
        Rounding rounding,
        List<GradeLevel> grades,
        List<SourceSpec> sources,
        List<IndicatorSpec> indicators,
        List<ItemSpec> items,
        List<FigureSpec> figures) {

    public Policy {
        appliesTo = List.copyOf(appliesTo);
        grades = List.copyOf(grades);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
        figures = List.copyOf(figures);
    }

    /** The facts every dossier of this policy shares, in the order of the files. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        indicators.forEach(each -> facts.add(new Indicator(each.code(), each.dimension(), each.weight())));
        figures.forEach(each -> facts.add(new Figure(each.name(), each.value())));
        return facts;
    }

    /** Whether somebody is appraised under it. */
    public boolean isFor(Member member) {
        return member.groups().stream().anyMatch(appliesTo::contains);
    }

    /** All grades, best first, as a list people read. */
    public String gradeNames() {
        return grades.stream().map(GradeLevel::name).collect(Collectors.joining(", "));
    }

    public Optional<GradeLevel> grade(String name) {
        for (GradeLevel each : grades) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a grade counts towards consecutive failures; no grade does not. */
    public boolean isFailing(String name) {
        return grade(name).map(GradeLevel::failing).orElse(false);
    }

    /** 0 for the best grade; -1 when the policy has no such grade. */
    public int rank(String grade) {
        for (int rank = 0; rank < grades.size(); rank++) {
            if (grades.get(rank).name().equals(grade)) {
                return rank;
            }
        }
        return -1;
    }

    public Optional<IndicatorSpec> indicator(String indicator) {
        for (IndicatorSpec each : indicators) {
            if (each.code().equals(indicator)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public Optional<ItemSpec> item(String item) {
        return items.stream().filter(each -> each.code().equals(item)).findFirst();
    }
}
