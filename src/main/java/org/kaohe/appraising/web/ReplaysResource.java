package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.Replays;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** The auditor evaluates a whole period again. */
@Path("/api/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("auditor")
class ReplaysResource {

    private final Replays replays;
    private final Callers callers;

    ReplaysResource(Replays replays, Callers callers) {
        this.replays = replays;
        this.callers = callers;
    }

    /** What to replay: the decisions that stand. */
    record Order(String policy, String period) {}

    /**
     * A replay of a period.
     *
     * @param identical of those done
     * @param different the first that are not
     * @param finishedAt null until then
     */
    record ProgressView(
            long id,
            String policy,
            String period,
            String requestedBy,
            Replays.State state,
            long total,
            long done,
            long identical,
            List<ReplayView> different,
            Instant startedAt,
            Instant finishedAt) {

        static ProgressView of(Replays.Progress it) {
            return new ProgressView(
                    it.id(),
                    it.policy().value(),
                    it.period().toString(),
                    it.requestedBy(),
                    it.state(),
                    it.total(),
                    it.done(),
                    it.identical(),
                    it.different().stream().map(ReplayView::of).toList(),
                    it.startedAt(),
                    it.finishedAt());
        }
    }

    @POST
    public Response start(Order order) {
        String policy = String.valueOf(order.policy());
        Optional<Period> period = order.period() == null ? Optional.empty() : Period.parse(order.period());
        List<Problem> problems = new ArrayList<>();
        if (!PolicyCode.isValid(policy)) {
            problems.add(Problem.error("decision.policy.invalid", Place.field("policy"), policy));
        }
        if (period.isEmpty()) {
            problems.add(Problem.error("decision.period.invalid", Place.field("period"), order.period()));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        var begun = replays.start(new PolicyCode(policy), period.orElseThrow(), callers.account());
        return Response.accepted(ProgressView.of(begun))
                .location(URI.create("/api/v1/replays/" + begun.id()))
                .build();
    }

    @GET
    @Path("{id}")
    public ProgressView one(@RestPath long id) {
        return replays.find(id)
                .map(ProgressView::of)
                .orElseThrow(() -> Refused.notFound(Problem.error("replay.unknown", Place.NOWHERE, id)));
    }
}
