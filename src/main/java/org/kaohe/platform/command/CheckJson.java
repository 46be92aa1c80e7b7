package org.kaohe.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.problem.Problem;
import org.kaohe.policydesk.CheckReport;
import org.kaohe.policydesk.PolicyCheck;

/**
 * The result of a check for programs: the report of each policy, and the problems of the folder itself.
 *
 * @param policies as the service answers them too
 */
record CheckJson(List<CheckReport> policies, List<CheckReport.Line> problems) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static String of(List<PolicyCheck> checks, List<Problem> strays, Locale locale) {
        var document = new CheckJson(
                checks.stream().map(check -> CheckReport.of(check, locale)).toList(),
                CheckReport.Line.of(strays, locale));
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers always make JSON", e);
        }
    }
}
