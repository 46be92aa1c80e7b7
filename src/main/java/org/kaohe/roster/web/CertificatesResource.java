package org.kaohe.roster.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Renewals;

/** Certificates that end soon or have ended, and who has to see to it. */
@Path("/api/v1/certificates/ending")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class CertificatesResource {

    private static final int LONGEST_PAGE = 200;

    private final Renewals renewals;
    private final Access access;
    private final Clock clock;

    CertificatesResource(Renewals renewals, Access access, Clock clock) {
        this.renewals = renewals;
        this.access = access;
        this.clock = clock;
    }

    @GET
    public Response list(
            @RestQuery @DefaultValue("30") int days,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        if (page < 0 || size < 1 || size > LONGEST_PAGE) {
            throw Refused.invalid(
                    List.of(Problem.error("http.page", Place.field(page < 0 ? "page" : "size"), LONGEST_PAGE)));
        }
        if (days < 0 || days > Renewals.FURTHEST) {
            throw Refused.invalid(List.of(Problem.error("growth.days", Place.field("days"), days, Renewals.FURTHEST)));
        }
        LocalDate today = LocalDate.now(clock);
        var found = renewals.within(access.readable(today), today, days, page, size);
        return Response.ok(found.certificates())
                .header("X-Total-Count", found.total())
                .build();
    }
}
