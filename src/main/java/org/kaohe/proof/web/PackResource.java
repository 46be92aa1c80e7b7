package org.kaohe.proof.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.web.Callers;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.proof.MakePack;

/** What proves all decisions of a period, to take away; the command {@code verify} needs nothing else. */
@Path("/api/v1/packs")
@Produces("application/zip")
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class PackResource {

    private final MakePack packs;
    private final Callers callers;

    PackResource(MakePack packs, Callers callers) {
        this.packs = packs;
        this.callers = callers;
    }

    @GET
    public Response period(@RestQuery String policy, @RestQuery String period) {
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
        MakePack.Stream pack = packs.of(new PolicyCode(policy), asked.orElseThrow(), callers.account())
                .orThrow();
        return named("pack-" + policy + "-" + period, (StreamingOutput) pack::writeTo);
    }

    static Response named(String name, Object content) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                .build();
    }
}
