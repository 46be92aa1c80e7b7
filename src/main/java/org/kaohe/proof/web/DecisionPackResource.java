package org.kaohe.proof.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.web.Callers;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proof.MakePack;

/** What proves one decision, for everybody who may read it, as far as they may. */
@Path("/api/v1/decisions/{id}/pack")
@Produces("application/zip")
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class DecisionPackResource {

    private final MakePack packs;
    private final Callers callers;

    DecisionPackResource(MakePack packs, Callers callers) {
        this.packs = packs;
        this.callers = callers;
    }

    @GET
    public Response one(@RestPath long id) {
        byte[] pack = packs.of(id, callers.reader(), callers.account())
                .orElseThrow(() -> Refused.notFound(Problem.error("decision.unknown", Place.NOWHERE, id)));
        return PackResource.named("pack-" + id, pack);
    }
}
