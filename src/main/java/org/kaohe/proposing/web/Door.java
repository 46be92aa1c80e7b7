package org.kaohe.proposing.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.CodeNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Choice;
import org.kaohe.pages.Form;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.DecidedResults;
import org.kaohe.proposing.Evidence;

/** What every page of this feature begins and ends with: who reads, in which words, and what is answered to a form. */
@Singleton
class Door {

    /** Rows of a list. */
    static final int ROWS = 20;

    private static final Map<Refused.Reason, Integer> STATUS = Map.of(
            Refused.Reason.INVALID, 422,
            Refused.Reason.FORBIDDEN, 403,
            Refused.Reason.CONFLICT, 409);

    private final Frames frames;
    private final Callers callers;
    private final TeamNames teams;
    private final PolicyTitles titles;
    private final DecidedResults results;
    private final Clock clock;

    Door(Frames frames, Callers callers, TeamNames teams, PolicyTitles titles, DecidedResults results, Clock clock) {
        this.frames = frames;
        this.callers = callers;
        this.teams = teams;
        this.titles = titles;
        this.results = results;
        this.clock = clock;
    }

    Frame frame(Section section, Crumb... way) {
        return frames.at(section, way);
    }

    Caller caller() {
        return callers.caller();
    }

    LocalDate today() {
        return callers.today();
    }

    Say say(Frame frame) {
        return say(frame.locale());
    }

    Say say(Locale language) {
        return new Say(language, clock.getZone(), teams, titles, it -> names(it, language));
    }

    /** As they were called in the version that was decided under. */
    private CodeNames names(Evidence evidence, Locale language) {
        return new CodeNames(
                results.declared(new PolicyCode(evidence.policy()), evidence.contentHash()).stream()
                        .toList(),
                language);
    }

    /** Teams the caller reaches, for a filter. */
    List<Choice> teams(Caller caller, String chosen) {
        return teams.all().entrySet().stream()
                .filter(each -> !(caller.reach() instanceof Scope.Teams led)
                        || led.codes().contains(each.getKey()))
                .map(each -> Choice.of(each.getKey(), each.getValue(), chosen))
                .toList();
    }

    List<Choice> policies(Frame frame, String chosen) {
        return titles.all().entrySet().stream()
                .map(each -> Choice.of(each.getKey().value(), each.getValue().in(frame.locale()), chosen))
                .toList();
    }

    /** Roles that items are given to. */
    static List<Choice> roles(Say say, String chosen) {
        return Stream.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER)
                .map(each -> Choice.of(each.code(), say.owner(each.code(), false), chosen))
                .toList();
    }

    /** Takes something from a form; what is refused comes back on the page it was sent from. */
    interface Taking {
        /** Answers where to go on. */
        String take();
    }

    /** Draws the page again. */
    interface Drawing {
        String draw(Form form);
    }

    /** What may not be known stays unknown; everything else is told beside the form. */
    Response answer(String form, MultivaluedMap<String, String> sent, Taking taking, Drawing page) {
        try {
            return Response.seeOther(URI.create(taking.take())).build();
        } catch (Refused refused) {
            Integer status = STATUS.get(refused.reason());
            if (status == null) {
                throw refused;
            }
            Form again =
                    Form.refused(form, sent, refused, frames.at(Section.HOME).locale());
            return Response.status(status)
                    .entity(page.draw(again))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    /** A field of a form without the blanks around it; null when there is nothing in it. */
    static String text(MultivaluedMap<String, String> form, String field) {
        return Filters.text(form.getFirst(field));
    }

    /** A day of a form; null when there is none. */
    static LocalDate day(MultivaluedMap<String, String> form, String field) {
        String text = text(form, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(List.of(Problem.error("proposing.day", Place.field(field), text)));
        }
    }

    /** A number of a form; null when there is none. */
    static java.math.BigDecimal number(MultivaluedMap<String, String> form, String field) {
        String text = text(form, field);
        return text == null
                ? null
                : Decimals.read(text)
                        .orElseThrow(() ->
                                Refused.invalid(List.of(Problem.error("proposing.number", Place.field(field), text))));
    }
}
