package org.kaohe.privacy.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.kaohe.core.people.Access;
import org.kaohe.privacy.OwnData;
import org.kaohe.privacy.PrivacyRequest;
import org.kaohe.privacy.web.PrivacyResource.RequestView;

/** The caller's own data: a copy of everything, and what may be asked about it. */
@Path("/api/v1/me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class OwnDataResource {

    private final OwnData own;
    private final Access access;

    OwnDataResource(OwnData own, Access access) {
        this.own = own;
        this.access = access;
    }

    /** @param text what is wrong and what it should be, or what is to be forgotten */
    record Asking(PrivacyRequest.Kind kind, String text) {}

    @GET
    @Path("record")
    public Response record() {
        return Response.ok(own.record(access).orThrow())
                .header("Content-Disposition", "attachment; filename=\"my-record.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("requests")
    public List<RequestView> requests() {
        return own.own(access).stream().map(RequestView::of).toList();
    }

    @POST
    @Path("requests")
    public Response ask(Asking body) {
        PrivacyRequest asked = own.ask(access, body.kind(), body.text()).orThrow();
        return Response.status(Response.Status.CREATED)
                .entity(RequestView.of(asked))
                .build();
    }
}
