package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunQueue;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.StartRun;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Runs: HR starts and cancels them, the auditor and the operator look on. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
class RunsResource {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);

    private final StartRun start;
    private final RunQueue queue;
    private final Runs runs;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    RunsResource(StartRun start, RunQueue queue, Runs runs, Callers callers) {
        this.start = start;
        this.queue = queue;
        this.runs = runs;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response start(RunRequest request) {
        StartRun.Answer answer = start.start(request.read(callers.account()));
        if (answer instanceof StartRun.Answer.Queued queued) {
            return Response.accepted(view(queued.run()))
                    .location(URI.create("/api/v1/runs/" + queued.run().id()))
                    .build();
        }
        throw refused(answer);
    }

    private static Refused refused(StartRun.Answer answer) {
        if (answer instanceof StartRun.Answer.Full full) {
            return Refused.overloaded(full.problem());
        }
        return answer instanceof StartRun.Answer.Busy busy
                ? Refused.conflict(busy.problem())
                : Refused.invalid(List.of(((StartRun.Answer.Refusal) answer).problem()));
    }

    @GET
    public RestResponse<List<RunView>> list(
            @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Paging paging = Paging.of(page, size);
        Page<Run> found = runs.list(paging.page(), paging.size());
        return Paging.answer(found, this::view);
    }

    @GET
    @Path("{id}")
    public RunView one(@RestPath long id) {
        return view(existing(id));
    }

    /** The run now and every half second until it has ended; the last event is its end. */
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<RunView> events(@RestPath long id) {
        existing(id);
        Locale language = CallerLanguage.of(acceptLanguage);
        return Multi.createBy()
                .repeating()
                .supplier(() -> RunView.of(existing(id), language))
                .withDelay(BETWEEN_EVENTS)
                .whilst(view -> !view.state().finished())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response cancel(@RestPath long id) {
        Run run = existing(id);
        if (!queue.cancel(id, callers.account())) {
            throw Refused.conflict(Problem.error("run.ended", Place.NOWHERE, id, run.state()));
        }
        return Response.accepted(view(existing(id))).build();
    }

    private Run existing(long id) {
        return runs.find(id).orElseThrow(() -> Refused.notFound(Problem.error("run.unknown", Place.NOWHERE, id)));
    }

    private RunView view(Run run) {
        return RunView.of(run, CallerLanguage.of(acceptLanguage));
    }
}
