package org.kaohe.pages;

import io.quarkus.qute.RawString;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.core.problem.Refused;

/**
 * What somebody sent with a form, and why it was refused. The page shows both again: what was typed is not lost, and each
 * sentence stands beside the field it is about.
 */
public final class Form {

    /** Nothing was sent. */
    public static final Form BLANK = new Form("", Map.of(), FormErrors.none());

    private final String name;
    private final Map<String, List<String>> sent;
    private final FormErrors errors;

    private Form(String name, Map<String, List<String>> sent, FormErrors errors) {
        this.name = name;
        this.sent = sent;
        this.errors = errors;
    }

    /** @param name tells the forms of one page apart */
    public static Form refused(String name, MultivaluedMap<String, String> sent, Refused why, Locale language) {
        return new Form(name, new TreeMap<>(sent), new FormErrors(why.problems(), sent.keySet(), language));
    }

    /** One of the forms of the page: this, or a blank one when it was another that was sent. */
    public Form at(String form) {
        return name.equals(form) ? this : new Form(form, Map.of(), FormErrors.none());
    }

    public boolean isRefused() {
        return errors.any();
    }

    public String typed(String field) {
        return typed(field, "");
    }

    /** @param otherwise what stands in the field before anything was sent */
    public String typed(String field, String otherwise) {
        List<String> values = sent.get(field);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }

    /** Whether a choice was made, for boxes and drop-downs. */
    public boolean has(String field, Object value) {
        return sent.getOrDefault(field, List.of()).contains(String.valueOf(value));
    }

    /** Why the field is refused; null when it is not. */
    public String wrong(String field) {
        return errors.isAt(field) ? errors.at(field) : null;
    }

    /** Attributes of a field that is refused, for whoever hears the page; {@code field} is one that the template names. */
    public RawString invalid(String field) {
        return new RawString(
                wrong(field) == null ? "" : " aria-invalid=\"true\" aria-describedby=\"" + id(field) + "\"");
    }

    /** What stands beside no field. */
    public List<String> told() {
        return errors.elsewhere();
    }

    /** Of the sentence beside a field, for whoever hears the page. */
    public String id(String field) {
        return name + "-" + field + "-wrong";
    }
}
