package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.OverrideReason;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.ResultOverride;

/** What was set beside the rule's results: a second person of HR confirms it, anybody of HR revokes it. */
@Path("/api/v1/overrides")
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

    record ReasonRequest(String reason) {}

    record ReasonView(String code, Text text) {}

    /** All of them, whatever became of them. */
    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public RestResponse<List<OverrideView>> list(
            @RestQuery String state, @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Filters.paging(page, size);
        var wanted = Filters.member("state", state, ResultOverride.State.class);
        return Filters.answer(overriding.search(wanted, callers.caller(), page, size), this::view);
    }

    @GET
    @Path("reasons")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public List<ReasonView> reasons() {
        return Stream.of(OverrideReason.values())
                .map(each -> new ReasonView(each.code(), Words.of("reason", each.code())))
                .toList();
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.WILDCARD)
    public OverrideView confirm(@RestPath long id) {
        return view(overriding.confirm(id, callers.caller()).orThrow());
    }

    @POST
    @Path("{id}/refusal")
    public OverrideView refuse(@RestPath long id, ReasonRequest request) {
        return view(overriding.refuse(id, callers.caller(), request.reason).orThrow());
    }

    @POST
    @Path("{id}/revocation")
    public OverrideView revoke(@RestPath long id, ReasonRequest request) {
        return view(overriding.revoke(id, callers.caller(), request.reason).orThrow());
    }

    private OverrideView view(ResultOverride it) {
        return OverrideView.of(it, callers.today());
    }
}
