package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.OverrideReason;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.ResultOverride;

/** Results set beside the rule's: asked for by one person of HR, confirmed by a second. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class OverridesResource {

    private final Overriding overriding;
    private final Callers callers;

    OverridesResource(Overriding overriding, Callers callers) {
        this.overriding = overriding;
        this.callers = callers;
    }

    /** @param grade null leaves the rule's, likewise score and bonus */
    record AskRequest(
            String reasonCode, String reason, String grade, BigDecimal score, BigDecimal bonus, LocalDate expiresOn) {}

    record ReasonRequest(String reason) {}

    record ReasonView(String code, Text text) {}

    @POST
    @Path("decisions/{decision}/overrides")
    @ResponseStatus(201)
    public OverrideView ask(@RestPath long decision, AskRequest request) {
        AskRequest given = Callers.given(request);
        var wanted = new ResultOverride.Wanted(
                Optional.ofNullable(given.reasonCode)
                        .flatMap(OverrideReason::of)
                        .orElse(null),
                given.reason,
                given.grade,
                given.score,
                given.bonus);
        return view(overriding
                .ask(decision, callers.caller(), wanted, given.expiresOn)
                .orThrow());
    }

    /** All of them, whatever became of them. */
    @GET
    @Path("overrides")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public RestResponse<List<OverrideView>> list(
            @RestQuery String state, @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Filters.paging(page, size);
        var wanted = Filters.member("state", state, ResultOverride.State.class);
        return Filters.answer(overriding.search(wanted, callers.caller(), page, size), this::view);
    }

    @GET
    @Path("overrides/reasons")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public List<ReasonView> reasons() {
        return Stream.of(OverrideReason.values())
                .map(each -> new ReasonView(each.code(), Words.of("reason", each.code())))
                .toList();
    }

    @POST
    @Path("overrides/{id}/confirmation")
    public OverrideView confirm(@RestPath long id) {
        return view(overriding.confirm(id, callers.caller()).orThrow());
    }

    @POST
    @Path("overrides/{id}/refusal")
    public OverrideView refuse(@RestPath long id, ReasonRequest request) {
        return view(overriding
                .refuse(id, callers.caller(), Callers.given(request).reason)
                .orThrow());
    }

    @POST
    @Path("overrides/{id}/revocation")
    public OverrideView revoke(@RestPath long id, ReasonRequest request) {
        return view(overriding
                .revoke(id, callers.caller(), Callers.given(request).reason)
                .orThrow());
    }

    private OverrideView view(ResultOverride it) {
        return OverrideView.of(it, callers.today());
    }
}
