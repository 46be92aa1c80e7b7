package org.kaohe.observing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.observing.Chain;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Intake;
import org.kaohe.observing.Intake.Taken;
import org.kaohe.observing.Listing;
import org.kaohe.observing.Problems;
import org.kaohe.observing.Revising;

/** Observations: taking in, revising, listing. */
@Path("/api/v1/observations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ObservationsResource {

    private final Intake intake;
    private final Revising revising;
    private final Listing listing;
    private final Access access;
    private final DraftJson json;
    private final Photographed photos;

    ObservationsResource(
            Intake intake, Revising revising, Listing listing, Access access, DraftJson json, Photographed photos) {
        this.intake = intake;
        this.revising = revising;
        this.listing = listing;
        this.access = access;
        this.json = json;
        this.photos = photos;
    }

    @POST
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response take(InputStream body) throws IOException {
        var malformed = new Problems();
        List<Draft> drafts = json.read(body, malformed);
        Refusals.throwAny(malformed);
        Taken taken = intake.take(access, drafts);
        Refusals.throwAny(taken.problems());
        return Response.status(taken.stored() > 0 ? Response.Status.CREATED : Response.Status.OK)
                .entity(TakenView.of(taken))
                .build();
    }

    @POST
    @Path("{id}/corrections")
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response correct(@PathParam("id") long id, Correction correction) {
        long corrected = revising.correct(access, id, correction.draft(), correction.reason())
                .orThrow();
        return Response.status(Response.Status.CREATED)
                .entity(new RevisedView(corrected, id))
                .build();
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public RevisedView withdraw(@PathParam("id") long id, Withdrawal withdrawal) {
        return new RevisedView(
                revising.withdraw(access, id, withdrawal.reason()).orThrow(), id);
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public Response list(@BeanParam ListParameters parameters) {
        Page<Chain> page = listing.list(access, parameters.question()).orThrow();
        Map<Long, Integer> taken = photos.count(
                page.items().stream().map(each -> each.latest().observation()).toList());
        return Response.ok(page.items().stream()
                        .map(each -> ObservationView.of(each, taken))
                        .toList())
                .header("X-Total-Count", page.total())
                .build();
    }
}
