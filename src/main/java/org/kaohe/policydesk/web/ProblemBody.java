package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** A problem as JSON, its sentence in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String code,
        String severity,
        String file,
        Integer line,
        Integer column,
        String cell,
        Integer row,
        String message) {

    static List<ProblemBody> of(List<Problem> problems, Locale language) {
        return problems.stream().map(problem -> of(problem, language)).toList();
    }

    private static ProblemBody of(Problem problem, Locale language) {
        Place place = problem.place();
        return new ProblemBody(
                problem.code(),
                problem.severity().name(),
                place.file(),
                place.line(),
                place.column(),
                place.cell(),
                place.row(),
                problem.message(language));
    }
}
