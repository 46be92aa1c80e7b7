package org.kaohe.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Severity;

/**
 * The body of a refusal (RFC 9457).
 *
 * @param code of the only or the first problem; stable, to be compared by programs
 * @param detail for people, in their language
 * @param incident of an unexpected failure: the number under which the log tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type, String title, int status, String code, String detail, List<Entry> problems, String incident) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One problem, with those parts of its place that it has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String code,
            Severity severity,
            String file,
            Integer line,
            Integer column,
            String cell,
            String field,
            Integer row,
            String message) {}

    static ProblemDocument of(int status, List<Problem> problems, Locale language) {
        Problem main = problems.get(0);
        return new ProblemDocument(
                "urn:kaohe:problem:" + main.code(),
                StatusTitle.of(status, language),
                status,
                main.code(),
                detail(problems, language),
                problems.stream().map(problem -> entry(problem, language)).toList(),
                null);
    }

    ProblemDocument withIncident(String number) {
        return new ProblemDocument(type, title, status, code, detail, problems, number);
    }

    private static String detail(List<Problem> problems, Locale language) {
        String first = problems.get(0).message(language);
        return problems.size() == 1
                ? first
                : Problem.info("http.several", problems.get(0).place(), problems.size(), first)
                        .message(language);
    }

    private static Entry entry(Problem problem, Locale language) {
        var place = problem.place();
        return new Entry(
                problem.code(),
                problem.severity(),
                place.file(),
                place.line(),
                place.column(),
                place.cell(),
                place.field(),
                place.row(),
                problem.message(language));
    }
}
