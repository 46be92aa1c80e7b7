package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.publishing.OwnResults;
import org.kaohe.appraising.publishing.PublishedResult;
import org.kaohe.core.people.Access;

/** The caller's own published results: received or not, and what may still be done until when. */
@Path("/api/v1/me/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class OwnResultsResource {

    private final OwnResults results;
    private final Access access;
    private final Clock clock;

    OwnResultsResource(OwnResults results, Access access, Clock clock) {
        this.results = results;
        this.access = access;
        this.clock = clock;
    }

    /** Who acts next: the person, as long as it is not acknowledged; then nobody has to. */
    enum Next {
        YOU,
        NOBODY
    }

    /**
     * A published result.
     *
     * @param acknowledgedAt the result was received then; that says nothing about agreeing to it
     * @param nextUntil the last day for whoever acts next; null when nobody has to
     * @param mayAppeal whether the window for an appeal is open
     */
    record OwnResultView(
            long decision,
            String policy,
            String period,
            Instant publishedAt,
            Instant acknowledgedAt,
            Next next,
            LocalDate nextUntil,
            boolean mayAppeal,
            LocalDate appealUntil) {

        static OwnResultView of(PublishedResult it, LocalDate today) {
            return new OwnResultView(
                    it.decision(),
                    it.policy().value(),
                    it.period().toString(),
                    it.publishedAt(),
                    it.acknowledgedAt(),
                    it.acknowledged() ? Next.NOBODY : Next.YOU,
                    it.acknowledged() ? null : it.acknowledgeUntil(),
                    !today.isAfter(it.appealUntil()),
                    it.appealUntil());
        }
    }

    @GET
    public List<OwnResultView> list() {
        return results.of(access).stream().map(this::view).toList();
    }

    /** Received. Saying it again gives the first day. */
    @POST
    @Path("{decision}/acknowledgement")
    public OwnResultView acknowledge(@RestPath long decision) {
        return view(results.acknowledge(access, decision).orThrow());
    }

    private OwnResultView view(PublishedResult it) {
        return OwnResultView.of(it, LocalDate.now(clock));
    }
}
