package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.proposing.OverrideReason;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.ResultOverride;

/** Asking for a result beside the rule's; it waits until a second person confirms it. */
@Path("/api/v1/decisions/{id}/overrides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class AskOverrideResource {

    private final Overriding overriding;
    private final Callers callers;

    AskOverrideResource(Overriding overriding, Callers callers) {
        this.overriding = overriding;
        this.callers = callers;
    }

    /** @param grade null leaves the rule's, likewise score and bonus */
    record AskRequest(
            String reasonCode, String reason, String grade, BigDecimal score, BigDecimal bonus, LocalDate expiresOn) {

        ResultOverride.Wanted wanted() {
            OverrideReason code =
                    Optional.ofNullable(reasonCode).flatMap(OverrideReason::of).orElse(null);
            return new ResultOverride.Wanted(code, reason, grade, score, bonus);
        }
    }

    @POST
    @ResponseStatus(201)
    public OverrideView ask(@RestPath long id, AskRequest request) {
        ResultOverride asked = overriding
                .ask(id, callers.caller(), request.wanted(), request.expiresOn)
                .orThrow();
        return OverrideView.of(asked, callers.today());
    }
}
