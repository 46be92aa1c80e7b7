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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.Tally;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;

/** Runs: started, followed while they go on, and what came of them. */
@Path("/runs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
class RunsPage {

    private static final int ROWS = 20;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);

        static native TemplateInstance one(Frame frame, Line view, List<Tally> counts, boolean starts);

        static native TemplateInstance one$state(Frame frame, Line view, List<Tally> counts, boolean starts);
    }

    /** One run. */
    record Line(
            long id,
            String policy,
            String policyCode,
            String period,
            Integer version,
            RunMode mode,
            RunState state,
            int total,
            int done,
            String bonus,
            String requestedBy,
            String requestedAt,
            String reason) {}

    /** An entry of a drop-down. */
    record Choice(String value, String label) {}

    /** The list of runs and what a new one can be about. */
    record Board(
            List<Line> runs,
            long total,
            int page,
            int pages,
            String before,
            String after,
            List<Choice> policies,
            List<Choice> teams,
            boolean starts) {}

    private final Runs runs;
    private final RunsResource resource;
    private final PolicyShelf shelf;
    private final ReadDecisions decisions;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    RunsPage(
            Runs runs,
            RunsResource resource,
            PolicyShelf shelf,
            ReadDecisions decisions,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.runs = runs;
        this.resource = resource;
        this.shelf = shelf;
        this.decisions = decisions;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.RUNS);
        Paging paging = Paging.of(page, ROWS);
        Page<Run> found = runs.list(paging.page(), paging.size());
        int pages = (int) ((found.total() + ROWS - 1) / ROWS);
        var view = new Board(
                found.items().stream().map(each -> line(each, frame)).toList(),
                found.total(),
                page + 1,
                pages,
                page > 0 ? "/runs?page=" + (page - 1) : null,
                page + 1 < pages ? "/runs?page=" + (page + 1) : null,
                policies(frame),
                teams.all().entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue()))
                        .toList(),
                starts(frame));
        return frame.show(Templates.list(frame, view));
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response start(
            @RestForm String policy, @RestForm String period, @RestForm String team, @RestForm RunMode mode) {
        var scope = team == null || team.isBlank()
                ? new RunRequest.ScopeView(true, null, null)
                : new RunRequest.ScopeView(null, List.of(team), null);
        String asked = period == null ? null : period.strip();
        Response started = resource.start(new RunRequest(policy, asked, scope, mode, null));
        return seeOther(((RunView) started.getEntity()).id());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
    public TemplateInstance one(@RestPath long id) {
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound(Problem.error("run.unknown", Place.NOWHERE, id)));
        Frame at = frames.at(Section.RUNS);
        Frame frame = at.at(Section.RUNS, new Crumb(at.texts(RunTexts.class).run(id), null));
        Line view = line(run, frame);
        return frame.show(
                frame.fragment()
                        ? Templates.one$state(frame, view, run.tallies(), starts(frame))
                        : Templates.one(frame, view, run.tallies(), starts(frame)));
    }

    @POST
    @Path("{id: \\d{1,18}}/cancel")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response cancel(@RestPath long id) {
        resource.cancel(id);
        return seeOther(id);
    }

    private static Response seeOther(long id) {
        return Response.seeOther(URI.create("/runs/" + id)).build();
    }

    private static boolean starts(Frame frame) {
        return frame.has(Role.HR_EDITOR) || frame.has(Role.HR_APPROVER);
    }

    private List<Choice> policies(Frame frame) {
        return shelf.codes().stream()
                .map(PolicyCode::value)
                .map(each ->
                        new Choice(each, decisions.title(new PolicyCode(each)).in(frame.locale())))
                .toList();
    }

    private Line line(Run it, Frame frame) {
        return new Line(
                it.id(),
                decisions.title(it.policy()).in(frame.locale()),
                it.policy().value(),
                it.period().toString(),
                it.version(),
                it.mode(),
                it.state(),
                it.total(),
                it.done(),
                Brief.brief(it.bonusTotal()),
                it.requestedBy(),
                minute(it.requestedAt()),
                it.reason() == null ? null : it.reason().message(frame.locale()));
    }

    private String minute(Instant at) {
        return at == null ? "" : Moments.MINUTE.withZone(clock.getZone()).format(at);
    }
}
