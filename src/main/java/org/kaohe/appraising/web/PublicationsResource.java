package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.appraising.publishing.Publication;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** Publishing results: HR starts a wave, everybody it reaches may read theirs from then on. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
class PublicationsResource {

    private final PublishResults publishing;
    private final Publications publications;
    private final Callers callers;

    PublicationsResource(PublishResults publishing, Publications publications, Callers callers) {
        this.publishing = publishing;
        this.publications = publications;
        this.callers = callers;
    }

    /**
     * A wave as a client asks for it.
     *
     * @param teams codes; absent or empty for all
     * @param provisional also results for which evidence is missing
     */
    record Order(String policy, String period, Set<String> teams, boolean provisional) {

        Period periodOrRefused() {
            List<Problem> problems = new ArrayList<>();
            if (!PolicyCode.isValid(policy)) {
                problems.add(Problem.error("decision.policy.invalid", Place.field("policy"), policy));
            }
            Optional<Period> asked = period == null ? Optional.empty() : Period.parse(period);
            if (asked.isEmpty()) {
                problems.add(Problem.error("decision.period.invalid", Place.field("period"), period));
            }
            if (!problems.isEmpty()) {
                throw Refused.invalid(problems);
            }
            return asked.orElseThrow();
        }
    }

    /** @param waiting how many have not said yet that they received theirs */
    record PublicationView(
            long id,
            String policy,
            String period,
            List<String> teams,
            int people,
            int acknowledged,
            int waiting,
            boolean complete,
            LocalDate acknowledgeUntil,
            LocalDate appealUntil,
            String publishedBy,
            Instant publishedAt) {

        static PublicationView of(Publication it) {
            return new PublicationView(
                    it.id(),
                    it.policy().value(),
                    it.period().toString(),
                    it.teams(),
                    it.people(),
                    it.acknowledged(),
                    it.people() - it.acknowledged(),
                    it.complete(),
                    it.acknowledgeUntil(),
                    it.appealUntil(),
                    it.by(),
                    it.at());
        }
    }

    record RemindedView(int people) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response publish(Order order) {
        Period period = order.periodOrRefused();
        Set<String> teams = order.teams() == null ? Set.of() : order.teams();
        Publication published = publishing
                .publish(new PolicyCode(order.policy()), period, teams, order.provisional(), callers.account())
                .orThrow();
        return Response.created(URI.create("/api/v1/publications/" + published.id()))
                .entity(PublicationView.of(published))
                .build();
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public RestResponse<List<PublicationView>> list(
            @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Paging paging = Paging.of(page, size);
        return Paging.answer(publications.list(paging.page(), paging.size()), PublicationView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public PublicationView one(@RestPath long id) {
        return publications
                .find(id)
                .map(PublicationView::of)
                .orElseThrow(() -> Refused.notFound(Problem.error("publication.unknown", Place.NOWHERE, id)));
    }

    @POST
    @Path("{id}/reminders")
    @RolesAllowed({"hr-editor", "hr-approver"})
    public RemindedView remind(@RestPath long id) {
        return new RemindedView(publishing.remind(id, callers.account()).orThrow());
    }
}
