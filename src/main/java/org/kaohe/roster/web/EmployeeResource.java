package org.kaohe.roster.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Employee;
import org.kaohe.roster.Reach;
import org.kaohe.roster.Roster;

/** Staff, as far as the caller may see them today. */
@Path("/api/v1/employees")
@Produces(MediaType.APPLICATION_JSON)
class EmployeeResource {

    private static final int LONGEST_PAGE = 200;

    private final Roster roster;
    private final Access access;
    private final Clock clock;

    EmployeeResource(Roster roster, Access access, Clock clock) {
        this.roster = roster;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public Response list(
            @RestQuery Optional<String> team,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        if (page < 0 || size < 1 || size > LONGEST_PAGE) {
            throw Refused.invalid(
                    List.of(Problem.error("http.page", Place.field(page < 0 ? "page" : "size"), LONGEST_PAGE)));
        }
        var found = roster.page(access.readable(today()), team, today(), page, size);
        return Response.ok(found.items().stream().map(EmployeeBody::of).toList())
                .header("X-Total-Count", found.total())
                .build();
    }

    @GET
    @Path("{staffNo}")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public EmployeeBody one(@RestPath String staffNo) {
        Scope readable = access.readable(today());
        return valid(staffNo)
                .flatMap(roster::find)
                .filter(employee -> Reach.covers(readable, employee, today()))
                .map(EmployeeBody::of)
                .orElseThrow(
                        () -> Refused.notFound(Problem.error("employee.unknown", Place.field("staffNo"), staffNo)));
    }

    @PUT
    @Path("{staffNo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public EmployeeBody put(@RestPath String staffNo, EmployeeBody body) {
        StaffNo key = valid(staffNo)
                .orElseThrow(() ->
                        Refused.invalid(List.of(Problem.error("employee.staff-no", Place.field("staffNo"), staffNo))));
        Employee employee = body.toEmployee(key);
        List<Problem> problems = roster.put(employee, access.account());
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return EmployeeBody.of(employee);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<StaffNo> valid(String staffNo) {
        return StaffNo.isValid(staffNo) ? Optional.of(new StaffNo(staffNo)) : Optional.empty();
    }
}
