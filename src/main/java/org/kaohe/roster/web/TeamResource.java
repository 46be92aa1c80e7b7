package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Days;
import org.kaohe.roster.Roster;
import org.kaohe.roster.Team;

/** Teams and who leads them. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
class TeamResource {

    /** A team as JSON; the code stands in the path when it is stored. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TeamBody(String code, String name, String industry, List<LeaderBody> leaders) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeaderBody(StaffNo staffNo, LocalDate from, LocalDate until) {}

    private final Roster roster;
    private final Access access;

    TeamResource(Roster roster, Access access) {
        this.roster = roster;
        this.access = access;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public List<TeamBody> all() {
        return roster.teams().stream().map(TeamResource::body).toList();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public TeamBody put(@RestPath String code, TeamBody body) {
        Team team = new Team(code, text(body.name()), text(body.industry()), leaders(body));
        List<Problem> problems = roster.put(team, access.account());
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return body(team);
    }

    private static List<Team.Leader> leaders(TeamBody body) {
        List<LeaderBody> given = body.leaders() == null ? List.of() : body.leaders();
        if (given.stream().anyMatch(each -> each == null || each.staffNo() == null || each.from() == null)) {
            throw Refused.invalid(
                    List.of(Problem.error("json.field.missing", Place.field("leaders"), "leaders[].staffNo, from")));
        }
        return given.stream()
                .map(each -> new Team.Leader(each.staffNo(), new Days(each.from(), each.until())))
                .toList();
    }

    private static TeamBody body(Team team) {
        return new TeamBody(
                team.code(),
                team.name(),
                team.industry(),
                team.leaders().stream()
                        .map(each -> new LeaderBody(
                                each.staffNo(), each.days().from(), each.days().until()))
                        .toList());
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
