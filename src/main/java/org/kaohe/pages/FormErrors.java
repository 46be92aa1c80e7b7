package org.kaohe.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/**
 * What was wrong with a form: the page comes again with what was typed, and each sentence beside its field.
 *
 * @param fields those that the form has; what is about none of them stands above the form
 */
public record FormErrors(List<Problem> problems, Set<String> fields, Locale language) {

    private static final int INVALID = 422;

    public FormErrors {
        problems = List.copyOf(problems);
        fields = Set.copyOf(fields);
    }

    /** Nothing is wrong, or not yet. */
    public static FormErrors none() {
        return new FormErrors(List.of(), Set.of(), Locale.CHINESE);
    }

    public static FormErrors of(List<Problem> problems, Frame reader, String... fields) {
        return new FormErrors(problems, Set.of(fields), reader.locale());
    }

    /** What was refused; a thing that is not there, or is not the caller's, is no matter of the form. */
    public static FormErrors of(Answer<?> answer, Frame reader, String... fields) {
        if (!(answer instanceof Answer.Refusal<?> refusal)) {
            return none();
        }
        if (refusal.reason() == Refused.Reason.NOT_FOUND) {
            answer.orThrow();
        }
        return of(refusal.problems(), reader, fields);
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String at(String field) {
        return said(problems.stream().filter(each -> field.equals(each.place().field())));
    }

    public boolean isAt(String field) {
        return !at(field).isEmpty();
    }

    /** What is about no field of the form. */
    public List<String> elsewhere() {
        return problems.stream()
                .filter(each -> each.place().field() == null
                        || !fields.contains(each.place().field()))
                .map(each -> each.message(language))
                .distinct()
                .toList();
    }

    /** The page with the form, answered as refused. */
    public Response answer(TemplateInstance page) {
        return Response.status(INVALID)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private String said(Stream<Problem> some) {
        return some.map(each -> each.message(language)).collect(Collectors.joining(" "));
    }
}
