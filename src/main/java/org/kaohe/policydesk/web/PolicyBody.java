package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.Basis;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.policy.Text;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.policydesk.OnDesk;

/**
 * A policy as JSON. Everything but code and problems is of the content in service, and absent when there is none.
 *
 * @param broken whether the folder as it is now has an error, so that an older content is in service or none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyBody(
        String code,
        boolean broken,
        String hash,
        String title,
        String summary,
        String source,
        PeriodKind period,
        List<String> appliesTo,
        List<GradeLevel> grades,
        List<SourceBody> sources,
        List<IndicatorBody> indicators,
        List<FigureBody> figures,
        List<ItemBody> items,
        List<RuleInfo> rules,
        List<FileBody> files,
        List<ProblemBody> problems) {

    record SourceBody(String code, String name) {}

    /** @param basis {@code source} or {@code house} */
    record BasisBody(String basis, String clause, String why) {
        static BasisBody of(Basis basis) {
            return new BasisBody(basis.house() ? "house" : "source", basis.clause(), basis.why());
        }
    }

    record IndicatorBody(
            String code,
            String name,
            String dimension,
            BigDecimal weight,
            BigDecimal minimum,
            BigDecimal maximum,
            String unit,
            String better,
            BasisBody basis,
            int row) {}

    record FigureBody(String name, String title, BigDecimal value, BasisBody basis, int row) {}

    record ItemBody(
            String code,
            String sourceNo,
            String section,
            String subsection,
            String text,
            String appliesTo,
            String subject,
            String severity,
            BasisBody basis,
            String file,
            int row) {}

    record FileBody(String path, int bytes) {}

    /** As one of a list: what it is called, and whether all is well. */
    static PolicyBody brief(OnDesk desk, Locale language) {
        Appraiser served = desk.serving().orElse(null);
        Policy policy = served == null ? null : served.policy();
        return new PolicyBody(
                desk.code().value(),
                desk.isBroken(),
                served == null ? null : served.content().hash(),
                policy == null ? null : policy.title().in(language),
                policy == null ? null : policy.summary().in(language),
                policy == null ? null : policy.source(),
                policy == null ? null : policy.periodKind(),
                policy == null ? null : policy.appliesTo(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ProblemBody.of(desk.problems(), language));
    }

    static PolicyBody full(OnDesk desk, Locale language) {
        PolicyBody brief = brief(desk, language);
        if (desk.serving().isEmpty()) {
            return brief;
        }
        Appraiser served = desk.serving().get();
        Policy policy = served.policy();
        return new PolicyBody(
                brief.code,
                brief.broken,
                brief.hash,
                brief.title,
                brief.summary,
                brief.source,
                brief.period,
                brief.appliesTo,
                policy.grades(),
                policy.sources().stream()
                        .map(each -> new SourceBody(each.code(), in(each.name(), language)))
                        .toList(),
                indicators(policy, language),
                policy.figures().stream()
                        .map(each -> new FigureBody(
                                each.name(),
                                in(each.title(), language),
                                each.value(),
                                BasisBody.of(each.basis()),
                                each.row()))
                        .toList(),
                items(policy),
                served.rules(),
                served.content().files().entrySet().stream()
                        .map(file -> new FileBody(file.getKey(), file.getValue().length))
                        .toList(),
                brief.problems);
    }

    private static List<IndicatorBody> indicators(Policy policy, Locale language) {
        return policy.indicators().stream()
                .map(each -> new IndicatorBody(
                        each.code(),
                        in(each.name(), language),
                        each.dimension(),
                        each.weight(),
                        each.minimum(),
                        each.maximum(),
                        each.unit().code(),
                        each.better().code(),
                        BasisBody.of(each.basis()),
                        each.row()))
                .toList();
    }

    private static List<ItemBody> items(Policy policy) {
        return policy.items().stream()
                .map(each -> new ItemBody(
                        each.code(),
                        each.sourceNo(),
                        each.section(),
                        each.subsection(),
                        each.text(),
                        each.appliesTo(),
                        each.subject(),
                        each.severity(),
                        BasisBody.of(each.basis()),
                        each.file(),
                        each.row()))
                .toList();
    }

    private static String in(Text text, Locale language) {
        return text.in(language);
    }
}
