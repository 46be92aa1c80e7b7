package org.kaohe.roster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Choice;
import org.kaohe.pages.Form;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Posts;
import org.kaohe.pages.Section;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Employee;
import org.kaohe.roster.GrowthRecords;
import org.kaohe.roster.Renewals;
import org.kaohe.roster.Roster;

/** People found by name or number, and the growth file of one of them. */
@Path("/people")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class PeoplePage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 64;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);

        static native TemplateInstance list$found(Frame frame, Board view);

        static native TemplateInstance one(Frame frame, FileView view, Form form, String told);
    }

    /** Somebody in the list. */
    record Line(String staffNo, String name, String team, String post, String hiredOn, String leftOn) {

        public String address() {
            return PeoplePage.address(staffNo);
        }
    }

    /** The list with what narrows it. */
    record Board(String text, List<Choice> teams, List<Line> rows, Pager pager) {}

    private final Roster roster;
    private final GrowthRecords growth;
    private final GrowthResource resource;
    private final Renewals renewals;
    private final TeamNames teams;
    private final Access access;
    private final Frames frames;
    private final Clock clock;

    PeoplePage(
            Roster roster,
            GrowthRecords growth,
            GrowthResource resource,
            Renewals renewals,
            TeamNames teams,
            Access access,
            Frames frames,
            Clock clock) {
        this.roster = roster;
        this.growth = growth;
        this.resource = resource;
        this.renewals = renewals;
        this.teams = teams;
        this.access = access;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String team,
            @RestQuery @DefaultValue("0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(List.of(Problem.error("http.page", Place.field("page"), ROWS)));
        }
        String wanted = text.strip();
        if (wanted.length() > LONGEST_TEXT || wanted.indexOf('\0') >= 0) {
            throw Refused.invalid(List.of(Problem.error("people.text", Place.field("text"), LONGEST_TEXT)));
        }
        Scope reach = access.readable(today());
        Optional<String> one = team.isBlank() ? Optional.empty() : Optional.of(team);
        var found = roster.page(reach, one, wanted, today(), page, ROWS);
        Frame frame = frames.at(Section.PEOPLE);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("text", wanted.isEmpty() ? null : wanted);
        filter.put("team", one.orElse(null));
        var board = new Board(
                wanted,
                teams.all().entrySet().stream()
                        .filter(each -> !(reach instanceof Scope.Teams led)
                                || led.codes().contains(each.getKey()))
                        .map(each -> Choice.of(each.getKey(), each.getValue(), team))
                        .toList(),
                found.items().stream().map(each -> line(each, frame)).toList(),
                Pager.of(found.total(), page, ROWS, "/people", filter));
        return frame.show(frame.fragment() ? Templates.list$found(frame, board) : Templates.list(frame, board));
    }

    @GET
    @Path("{staffNo}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance one(@RestPath String staffNo, @RestQuery @DefaultValue("") String told) {
        return page(staffNo, Form.BLANK, told);
    }

    @POST
    @Path("{staffNo}/certificates")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response certify(@RestPath String staffNo, MultivaluedMap<String, String> form) {
        return put("certificate", staffNo, form, key -> {
            var held = new GrowthFile.Held(text(form, "code"), text(form, "level"), day(form, "issuedOn"), null);
            return growth.add(key, held, today(), access.account());
        });
    }

    @POST
    @Path("{staffNo}/trainings")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response train(@RestPath String staffNo, MultivaluedMap<String, String> form) {
        return put("training", staffNo, form, key -> {
            boolean passed = "true".equals(text(form, "passed"));
            var attended = new GrowthFile.Attended(text(form, "code"), day(form, "takenOn"), passed);
            return growth.add(key, attended, today(), access.account());
        });
    }

    @POST
    @Path("{staffNo}/suspension")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response suspend(@RestPath String staffNo, MultivaluedMap<String, String> form) {
        return put(
                "suspension",
                staffNo,
                form,
                key -> growth.suspend(key, text(form, "code"), day(form, "on"), today(), access.account()));
    }

    private interface Putting {
        List<Problem> put(StaffNo key);
    }

    private Response put(String name, String staffNo, MultivaluedMap<String, String> form, Putting putting) {
        try {
            List<Problem> problems = putting.put(resource.readable(staffNo));
            if (!problems.isEmpty()) {
                throw Refused.invalid(problems);
            }
            return Response.seeOther(URI.create(address(staffNo) + "?told=" + name))
                    .build();
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            Form again =
                    Form.refused(name, form, refused, frames.at(Section.PEOPLE).locale());
            return Response.status(422)
                    .entity(page(staffNo, again, "").render())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    private TemplateInstance page(String staffNo, Form form, String told) {
        StaffNo key = resource.readable(staffNo);
        Employee it = roster.find(key).orElseThrow();
        Frame frame = frames.at(Section.PEOPLE);
        frame = frame.at(Section.PEOPLE, new Crumb(it.name() + "（" + staffNo + "）", null));
        boolean own = access.staffNo().filter(key::equals).isPresent();
        var view = FileView.of(
                it,
                growth.of(key),
                growth.mentor(key).map(StaffNo::value).orElse(null),
                new FileView.Around(renewals, teams, frame.locale(), today()),
                frame.isOffice() || own,
                access.roles());
        return frame.show(Templates.one(frame, view, form, told));
    }

    private Line line(Employee it, Frame frame) {
        Optional<Assignment> now = it.on(today());
        return new Line(
                it.staffNo().value(),
                it.name(),
                now.map(each -> teams.of(each.team())).orElse(""),
                now.map(each -> Posts.name(each.post(), frame.locale())).orElse(""),
                it.hiredOn().toString(),
                it.leftOn() == null ? "" : it.leftOn().toString());
    }

    static String address(String staffNo) {
        return "/people/" + Brief.urlEncoded(staffNo);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text.strip();
    }

    private static LocalDate day(MultivaluedMap<String, String> form, String field) {
        try {
            return LocalDate.parse(text(form, field));
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(List.of(Problem.error("people.day", Place.field(field), text(form, field))));
        }
    }
}
