package org.kaohe.journal.web;

import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.journal.JournalQuery;

/** The filters of the journal, as a caller gives them. */
class JournalParameters {

    private static final int FIRST_PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;

    @RestQuery
    String action;

    @RestQuery
    String actor;

    @RestQuery
    String kind;

    @RestQuery
    String id;

    @RestQuery
    String person;

    @RestQuery
    String from;

    @RestQuery
    String until;

    @RestQuery
    @DefaultValue("0")
    int page;

    @RestQuery
    @DefaultValue("50")
    int size;

    /** No filter, the first page. */
    static JournalParameters all() {
        var all = new JournalParameters();
        all.size = FIRST_PAGE;
        return all;
    }

    /** What a form was filled in with; empty for what was left out. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("action", text(action));
        given.put("actor", text(actor));
        given.put("kind", text(kind));
        given.put("id", text(id));
        given.put("person", text(person));
        given.put("from", text(from));
        given.put("until", text(until));
        return given;
    }

    /** A page asks for days, from the first to the last, as the reader's clock counts them. */
    JournalParameters inDays(ZoneId zone) {
        from = day("from", from, 0, zone);
        until = day("until", until, 1, zone);
        return this;
    }

    private static String day(String field, String text, int plus, ZoneId zone) {
        if (orNull(text) == null || text.contains("T")) {
            return orNull(text);
        }
        try {
            return LocalDate.parse(text.strip())
                    .plusDays(plus)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toString();
        } catch (DateTimeException notADay) {
            throw Refused.invalid(List.of(Problem.error("journal.moment", Place.field(field), text)));
        }
    }

    /** A form sends empty fields, which restrict nothing. */
    JournalParameters blankIsNone() {
        action = orNull(action);
        actor = orNull(actor);
        kind = orNull(kind);
        id = orNull(id);
        person = orNull(person);
        return this;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    JournalQuery read() {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > JournalQuery.LARGEST_PAGE) {
            throw Refused.invalid(List.of(Problem.error(
                    "http.page",
                    Place.field(size < 1 || size > JournalQuery.LARGEST_PAGE ? "size" : "page"),
                    JournalQuery.LARGEST_PAGE)));
        }
        return new JournalQuery(
                action, actor, kind, id, person, moment("from", from), moment("until", until), page, size);
    }

    private static Instant moment(String field, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(List.of(Problem.error("journal.moment", Place.field(field), text)));
        }
    }
}
