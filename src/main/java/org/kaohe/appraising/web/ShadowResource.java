package org.kaohe.appraising.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.appraising.impact.Shadow;
import org.kaohe.appraising.impact.Shadow.Beside;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Move;
import org.kaohe.appraising.impact.Shadowing;
import org.kaohe.appraising.impact.Shadows;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** An approved content beside the live one: what it would have decided of the runs of a period, and where the two differ. */
@Path("/api/v1/policies/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class ShadowResource {

    private final Shadows shadows;
    private final Shadowing shadowing;
    private final Callers callers;

    ShadowResource(Shadows shadows, Shadowing shadowing, Callers callers) {
        this.shadows = shadows;
        this.shadowing = shadowing;
        this.callers = callers;
    }

    /** @param period whose runs it is to go beside */
    record Request(String period) {}

    /** A shadow as JSON; absent is who ended it while it goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long id,
            String policy,
            String contentHash,
            String period,
            String setBy,
            Instant setAt,
            String endedBy,
            Instant endedAt,
            List<Beside> runs) {
        static View of(Shadow it) {
            return new View(
                    it.id(),
                    it.policy().value(),
                    it.contentHash(),
                    it.period().toString(),
                    it.setBy(),
                    it.setAt(),
                    it.endedBy(),
                    it.endedAt(),
                    it.runs());
        }
    }

    @POST
    @Path("draft/shadow")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    @ResponseStatus(201)
    public View set(@RestPath String code, Request request) {
        String given = request.period;
        Period period = Optional.ofNullable(given)
                .flatMap(Period::parse)
                .orElseThrow(() -> Refused.invalid(
                        List.of(Problem.error("shadow.period", Place.field("period"), String.valueOf(given)))));
        return View.of(shadowing
                .set(ImpactResource.policy(code), period, callers.account())
                .orThrow());
    }

    /** The newest first. */
    @GET
    @Path("shadows")
    @Blocking
    public List<View> list(@RestPath String code) {
        return shadows.of(ImpactResource.policy(code)).stream().map(View::of).toList();
    }

    @GET
    @Path("shadows/{id: \\d{1,18}}")
    @Blocking
    public View one(@RestPath String code, @RestPath long id) {
        return View.of(existing(code, id));
    }

    /** From the next run on nothing is compared any more; what was compared stays. */
    @POST
    @Path("shadows/{id: \\d{1,18}}/end")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public View end(@RestPath String code, @RestPath long id) {
        return View.of(shadowing.end(existing(code, id), callers.account()).orThrow());
    }

    /** How many would go from which grade to which, and what that costs. */
    @GET
    @Path("shadows/{id: \\d{1,18}}/runs/{run: \\d{1,18}}/matrix")
    @Blocking
    public List<Move> matrix(@RestPath String code, @RestPath long id, @RestPath long run) {
        return shadows.matrix(beside(code, id, run), run);
    }

    /** By person, live beside shadow; only those that differ unless {@code all} is set. */
    @GET
    @Path("shadows/{id: \\d{1,18}}/runs/{run: \\d{1,18}}/drift")
    @Blocking
    public RestResponse<List<Drift>> drift(
            @RestPath String code,
            @RestPath long id,
            @RestPath long run,
            @RestQuery boolean all,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        Paging paging = Paging.of(page, size);
        long shadow = beside(code, id, run);
        return Paging.answer(shadows.drift(shadow, run, !all, paging.page(), paging.size()), each -> each);
    }

    private Shadow existing(String code, long id) {
        return shadows.find(id)
                .filter(each -> each.policy().equals(ImpactResource.policy(code)))
                .orElseThrow(() -> Refused.notFound(Problem.error("shadow.unknown", Place.NOWHERE, id)));
    }

    private long beside(String code, long id, long run) {
        Shadow shadow = existing(code, id);
        if (shadow.runs().stream().noneMatch(each -> each.run() == run)) {
            throw Refused.notFound(Problem.error("shadow.run.unknown", Place.NOWHERE, run, id));
        }
        return shadow.id();
    }
}
