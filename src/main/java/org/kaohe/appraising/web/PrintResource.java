package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** A decision to print, as far as the caller may read it. */
@Path("/api/v1/decisions/{id}/print.pdf")
@Produces("application/pdf")
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class PrintResource {

    private final ReadDecisions decisions;
    private final TeamNames teams;
    private final Callers callers;
    private final Clock clock;

    PrintResource(ReadDecisions decisions, TeamNames teams, Callers callers, Clock clock) {
        this.decisions = decisions;
        this.teams = teams;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    public Response one(
            @RestPath long id, @RestQuery String lang, @RestHeader("Accept-Language") String acceptLanguage) {
        Locale language = lang == null ? CallerLanguage.of(acceptLanguage) : language(lang);
        byte[] pdf = decisions
                .explain(id, callers.reader())
                .map(each -> PrintedDecision.of(each, teams, language, clock.getZone()))
                .orElseThrow(() -> DecisionsResource.unknown(id));
        return Response.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"decision-" + id + ".pdf\"")
                .build();
    }

    private static Locale language(String lang) {
        return switch (lang) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default ->
                throw Refused.invalid(List.of(Problem.error("decision.lang.invalid", Place.field("lang"), lang)));
        };
    }
}
