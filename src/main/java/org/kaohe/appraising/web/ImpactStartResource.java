package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.impact.AskImpact;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** Asks what a draft, or a content that was submitted, would change. */
@Path("/api/v1/policies/{code}/draft/impact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class ImpactStartResource {

    private final AskImpact ask;
    private final Callers callers;

    ImpactStartResource(AskImpact ask, Callers callers) {
        this.ask = ask;
        this.callers = callers;
    }

    /** @param contentHash of a content that was submitted; null for the draft as it is now */
    record Request(List<String> periods, String contentHash) {
        List<Period> read() {
            List<Problem> problems = new ArrayList<>();
            List<Period> read = new ArrayList<>();
            for (String each : periods == null ? List.<String>of() : periods) {
                Optional<Period> period = Optional.ofNullable(each).flatMap(Period::parse);
                period.ifPresentOrElse(
                        read::add, () -> problems.add(Problem.error("impact.period", Place.field("periods"), each)));
            }
            if (!problems.isEmpty()) {
                throw Refused.invalid(problems);
            }
            return read;
        }
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response start(@RestPath String code, Request request, @RestHeader("Accept-Language") String language) {
        Impact queued = ask.ask(ImpactResource.policy(code), request.read(), request.contentHash(), callers.account())
                .orThrow();
        return Response.accepted(ImpactView.of(queued, CallerLanguage.of(language)))
                .location(URI.create("/api/v1/policies/" + code + "/impacts/" + queued.id()))
                .build();
    }
}
