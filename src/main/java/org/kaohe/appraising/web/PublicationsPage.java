package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.publishing.Publication;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.appraising.publishing.TeamReadiness;
import org.kaohe.appraising.publishing.Unreceived;
import org.kaohe.appraising.web.PublicationBoard.Choice;
import org.kaohe.appraising.web.PublicationBoard.Due;
import org.kaohe.appraising.web.PublicationBoard.Line;
import org.kaohe.appraising.web.PublicationBoard.Team;
import org.kaohe.appraising.web.PublicationBoard.Waiting;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.pages.Brief;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;

/** Publishing results in waves: how far each team is, what is published, who has not received theirs. */
@Path("/publications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class PublicationsPage {

    private static final int ROWS = 20;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, PublicationBoard board, FormErrors errors);

        static native TemplateInstance one(
                Frame frame, Line line, boolean publishes, List<Waiting> waiting, Pager pager, Integer reminded);
    }

    private final PublishResults publishing;
    private final Publications publications;
    private final ReadDecisions decisions;
    private final TeamNames teams;
    private final Callers callers;
    private final Frames frames;
    private final Moments moments;

    PublicationsPage(
            PublishResults publishing,
            Publications publications,
            ReadDecisions decisions,
            TeamNames teams,
            Callers callers,
            Frames frames,
            Moments moments) {
        this.publishing = publishing;
        this.publications = publications;
        this.decisions = decisions;
        this.teams = teams;
        this.callers = callers;
        this.frames = frames;
        this.moments = moments;
    }

    @GET
    @Blocking
    public TemplateInstance list(
            @RestQuery String policy, @RestQuery String period, @RestQuery @DefaultValue("0") int page) {
        return page(policy, period, Set.of(), true, false, page, FormErrors.none());
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response publish(
            @RestForm String policy,
            @RestForm String period,
            @RestForm List<String> team,
            @RestForm boolean provisional) {
        var order = new PublicationsResource.Order(
                text(policy), text(period), team == null ? Set.of() : Set.copyOf(team), provisional);
        Answer<Publication> published = published(order);
        FormErrors errors = FormErrors.of(published, frames.at(Section.PUBLICATIONS), "teams");
        return errors.any()
                ? errors.answer(page(policy, period, order.teams(), false, provisional, 0, errors))
                : seeOther("/publications/" + published.orThrow().id());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    public TemplateInstance one(
            @RestPath long id, @RestQuery @DefaultValue("0") int page, @RestQuery Integer reminded) {
        Publication found = publications
                .find(id)
                .orElseThrow(() -> Refused.notFound(Problem.error("publication.unknown", Place.NOWHERE, id)));
        Frame at = frames.at(Section.PUBLICATIONS);
        Line line = line(found, at);
        Frame frame = at.at(Section.PUBLICATIONS, new Crumb(line.policy() + " " + line.period(), null));
        Paging paging = Paging.of(page, ROWS);
        Page<Unreceived> waiting = publications.unreceived(id, paging.page(), paging.size());
        Pager pager = Pager.of(waiting.total(), page, ROWS, "/publications/" + id, Map.of());
        return frame.show(Templates.one(
                frame,
                line,
                publishes(frame),
                waiting.items().stream().map(this::waiting).toList(),
                pager,
                reminded));
    }

    @POST
    @Path("{id: \\d{1,18}}/reminders")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response remind(@RestPath long id) {
        int people = publishing.remind(id, callers.account()).orThrow();
        return seeOther("/publications/" + id + "?reminded=" + people);
    }

    private Answer<Publication> published(PublicationsResource.Order order) {
        try {
            Period period = order.periodOrRefused();
            if (order.teams().isEmpty()) {
                return Answer.invalid(List.of(Problem.error("publication.no-team", Place.field("teams"))));
            }
            return publishing.publish(
                    new PolicyCode(order.policy()), period, order.teams(), order.provisional(), callers.account());
        } catch (Refused refused) {
            return new Answer.Refusal<>(refused.reason(), refused.problems());
        }
    }

    private TemplateInstance page(
            String policy,
            String period,
            Set<String> ticked,
            boolean all,
            boolean provisional,
            int page,
            FormErrors errors) {
        Frame frame = frames.at(Section.PUBLICATIONS);
        Paging paging = Paging.of(page, ROWS);
        List<PolicyPeriod> decided = decisions.decided();
        String code = text(policy);
        String span = text(period);
        Page<Publication> waves = publications.list(paging.page(), paging.size());
        var board = new PublicationBoard(
                choices(decided.stream().map(each -> each.policy().value()), code, frame),
                choices(decided.stream().map(each -> each.period().toString()), span, null),
                code,
                span,
                teams(code, span, ticked, all),
                provisional,
                publishes(frame),
                due(decided, frame),
                waves.items().stream().map(each -> line(each, frame)).toList(),
                Pager.of(waves.total(), page, ROWS, "/publications", Map.of("policy", code, "period", span)));
        return frame.show(Templates.list(frame, board, errors));
    }

    private List<Team> teams(String policy, String period, Set<String> ticked, boolean all) {
        if (policy.isEmpty() || period.isEmpty()) {
            return List.of();
        }
        var asked = PolicyAndPeriod.of(policy, period);
        return publications.readiness(asked.policy(), asked.period()).stream()
                .map(each -> team(each, policy, period, all ? each.ready() > 0 : ticked.contains(each.team())))
                .toList();
    }

    private Team team(TeamReadiness it, String policy, String period, boolean ticked) {
        String missing = "/results?policy=" + Brief.urlEncoded(policy) + "&period=" + Brief.urlEncoded(period)
                + "&team=" + Brief.urlEncoded(it.team()) + "&status=PROVISIONAL";
        return new Team(
                it.team(),
                teams.of(it.team()),
                it.decided(),
                it.provisional(),
                it.failed(),
                it.published(),
                it.acknowledged(),
                it.ready(),
                it.readyProvisional(),
                ticked,
                missing);
    }

    private List<Due> due(List<PolicyPeriod> decided, Frame frame) {
        return publications.unpublished(ROWS).stream()
                .filter(decided::contains)
                .map(each -> new Due(
                        decisions.title(each.policy()).in(frame.locale()),
                        each.period().toString(),
                        "/publications?policy=" + Brief.urlEncoded(each.policy().value()) + "&period="
                                + Brief.urlEncoded(each.period().toString())))
                .toList();
    }

    private List<Choice> choices(Stream<String> values, String chosen, Frame frame) {
        return values.distinct()
                .map(each -> new Choice(
                        each,
                        frame == null
                                ? each
                                : decisions.title(new PolicyCode(each)).in(frame.locale()),
                        each.equals(chosen)))
                .toList();
    }

    private Line line(Publication it, Frame frame) {
        return new Line(
                it.id(),
                decisions.title(it.policy()).in(frame.locale()),
                it.period().toString(),
                it.teams().stream().map(teams::of).toList(),
                it.people(),
                it.acknowledged(),
                it.complete(),
                it.acknowledgeUntil(),
                moments.today().isAfter(it.acknowledgeUntil()) && it.acknowledged() < it.people(),
                it.appealUntil(),
                it.by(),
                moments.minute(it.at()));
    }

    private Waiting waiting(Unreceived it) {
        return new Waiting(
                it.decision(),
                it.staffNo().value(),
                it.name(),
                teams.of(it.team()),
                it.reminders(),
                moments.minute(it.remindedAt()));
    }

    private static boolean publishes(Frame frame) {
        return frame.has(Role.HR_EDITOR) || frame.has(Role.HR_APPROVER);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
