package org.kaohe.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CaseReport.Coverage;
import org.kaohe.policydesk.PolicyCheck;

/** The result of a check for programs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckJson(List<PolicyJson> policies, List<ProblemJson> problems) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** @param hash of the content; null, like the two counts after it, when the policy cannot be built */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyJson(String code, String hash, CasesJson cases, CoverageJson rules, List<ProblemJson> problems) {}

    record CasesJson(int total, long passed) {}

    /** Rules that some case sees fire, and that some case sees stay silent. */
    record CoverageJson(int total, long fired, long silent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemJson(
            String code, String severity, String file, Integer line, Integer column, String cell, String message) {}

    static String of(List<PolicyCheck> checks, List<Problem> strays, Locale locale) {
        var document = new CheckJson(
                checks.stream().map(check -> policy(check, locale)).toList(),
                strays.stream().map(problem -> problem(problem, locale)).toList());
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers always make JSON", e);
        }
    }

    private static PolicyJson policy(PolicyCheck check, Locale locale) {
        return new PolicyJson(
                check.code().value(),
                check.appraiser()
                        .map(Appraiser::content)
                        .map(PolicyContent::hash)
                        .orElse(null),
                check.cases()
                        .map(report -> new CasesJson(report.results().size(), report.passed()))
                        .orElse(null),
                check.cases().map(CheckJson::coverage).orElse(null),
                check.problems().stream().map(each -> problem(each, locale)).toList());
    }

    private static CoverageJson coverage(CaseReport report) {
        List<Coverage> rules = report.coverage();
        return new CoverageJson(
                rules.size(),
                rules.stream().filter(each -> each.fired() > 0).count(),
                rules.stream().filter(each -> each.silent() > 0).count());
    }

    private static ProblemJson problem(Problem problem, Locale locale) {
        Place place = problem.place();
        return new ProblemJson(
                problem.code(),
                problem.severity().name(),
                place.file(),
                place.line(),
                place.column(),
                place.cell(),
                problem.message(locale));
    }
}
