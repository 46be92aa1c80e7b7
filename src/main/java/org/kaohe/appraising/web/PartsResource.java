package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.ReadParts;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** Decisions of which the caller's team stands for a part only; the observations of that part are listed as all others. */
@Path("/api/v1/decision-parts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class PartsResource {

    /**
     * A part of a period, and where it was decided on.
     *
     * @param team in which the person was from and until these days
     * @param decidedIn the team at the end of the period
     * @param partial always true: no result is told
     */
    record PartView(
            StaffNo staffNo,
            String name,
            String policy,
            Period period,
            String team,
            LocalDate from,
            LocalDate until,
            String decidedIn,
            boolean partial) {

        static PartView of(ReadParts.Part part) {
            return new PartView(
                    part.stay().staffNo(),
                    part.decision().name(),
                    part.decision().policy().value(),
                    part.decision().period(),
                    part.stay().team(),
                    part.stay().from(),
                    part.stay().until(),
                    part.decision().team(),
                    true);
        }
    }

    private final ReadParts parts;
    private final Access access;

    PartsResource(ReadParts parts, Access access) {
        this.parts = parts;
        this.access = access;
    }

    @GET
    public List<PartView> list(@RestQuery String policy, @RestQuery String period) {
        Period asked = Period.parse(period == null ? "" : period.strip())
                .orElseThrow(() -> invalid("decision.period.invalid", "period", period));
        PolicyCode code = policy == null || policy.isBlank() ? null : code(policy.strip());
        return parts.of(access.led(), code, asked).stream().map(PartView::of).toList();
    }

    private static PolicyCode code(String policy) {
        if (!PolicyCode.isValid(policy)) {
            throw invalid("decision.policy.invalid", "policy", policy);
        }
        return new PolicyCode(policy);
    }

    private static Refused invalid(String code, String field, String given) {
        return Refused.invalid(List.of(Problem.error(code, Place.field(field), String.valueOf(given))));
    }
}
