package org.kaohe.roster.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Employee;
import org.kaohe.roster.GrowthRecords;
import org.kaohe.roster.Reach;
import org.kaohe.roster.Roster;

/** Growth files 成长档案 over HTTP: certificates, trainings, trainees. */
@Path("/api/v1/employees/{staffNo}/growth")
@Produces(MediaType.APPLICATION_JSON)
class GrowthResource {

    private final Roster roster;
    private final GrowthRecords growth;
    private final Access access;
    private final Clock clock;

    GrowthResource(Roster roster, GrowthRecords growth, Access access, Clock clock) {
        this.roster = roster;
        this.growth = growth;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public GrowthBody one(@RestPath String staffNo) {
        return body(readable(staffNo));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public GrowthBody put(@RestPath String staffNo, GrowthBody body) {
        GrowthFile file = body.toFile();
        StaffNo key = readable(staffNo);
        return after(growth.put(key, file, today(), access.account()), key);
    }

    /** @param on the day the check failed */
    record SuspensionRequest(LocalDate on) {}

    /** A certificate whose check failed. */
    @POST
    @Path("certificates/{code}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public GrowthBody suspend(@RestPath String staffNo, @RestPath String code, SuspensionRequest request) {
        if (request.on == null) {
            throw Refused.invalid(List.of(Problem.error("json.field.missing", Place.field("on"), "on")));
        }
        StaffNo key = readable(staffNo);
        return after(growth.suspend(key, code, request.on, today(), access.account()), key);
    }

    private GrowthBody after(List<Problem> problems, StaffNo key) {
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return body(key);
    }

    private GrowthBody body(StaffNo key) {
        return GrowthBody.of(growth.of(key), growth.mentor(key));
    }

    /** The person, where the caller may see them. */
    StaffNo readable(String staffNo) {
        Scope readable = access.readable(today());
        return Optional.of(staffNo)
                .filter(StaffNo::isValid)
                .map(StaffNo::new)
                .flatMap(roster::find)
                .filter(employee -> Reach.covers(readable, employee, today()))
                .map(Employee::staffNo)
                .orElseThrow(
                        () -> Refused.notFound(Problem.error("employee.unknown", Place.field("staffNo"), staffNo)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
