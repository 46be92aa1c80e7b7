package org.kaohe.policydesk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.policydesk.Adoption;
import org.kaohe.policydesk.Lifecycle;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Publication;
import org.kaohe.policydesk.Versions;

/** The steps of a draft on its way to be in force. Editors submit, somebody else approves and publishes. */
@Path("/api/v1/policies/{code}/draft")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class LifecycleResource {

    private final Lifecycle lifecycle;
    private final Versions versions;
    private final Access access;

    LifecycleResource(Lifecycle lifecycle, Versions versions, Access access) {
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.access = access;
    }

    /** @param warnings why each warning is accepted, by its code */
    record SubmitRequest(String reason, Map<String, String> warnings) {}

    /** @param version whose content is to be in force again */
    record RollbackRequest(Integer version, String reason, Map<String, String> warnings) {}

    /** @param contentHash of the submission that was looked at */
    record ApproveRequest(String contentHash, String reason) {}

    record ReasonRequest(String reason) {}

    record PublishRequest(String effectiveFrom, boolean retroactive, String reason, AdoptionBody adoption) {

        record AdoptionBody(LocalDate adoptedOn, LocalDate announcedOn, String record) {}

        Publication read() {
            List<Problem> problems = new ArrayList<>();
            Optional<Period> from = Optional.ofNullable(effectiveFrom).flatMap(Period::parse);
            if (from.isEmpty()) {
                problems.add(Problem.error("policy.publish.period", Place.field("effectiveFrom"), effectiveFrom));
            }
            boolean adopted = adoption != null
                    && adoption.adoptedOn != null
                    && adoption.announcedOn != null
                    && adoption.record != null
                    && !adoption.record.isBlank();
            if (!adopted) {
                problems.add(Problem.error("policy.publish.adoption", Place.field("adoption")));
            }
            if (!problems.isEmpty()) {
                throw Refused.invalid(problems);
            }
            return new Publication(
                    from.orElseThrow(),
                    retroactive,
                    reason,
                    new Adoption(adoption.adoptedOn, adoption.announcedOn, adoption.record.strip()));
        }
    }

    @POST
    @Path("submit")
    @Blocking
    @RolesAllowed("hr-editor")
    public SubmissionView submit(@RestPath String code, SubmitRequest request) {
        return SubmissionView.of(lifecycle
                .submit(Codes.read(code), access.account(), request.reason, orNone(request.warnings))
                .orThrow());
    }

    @POST
    @Path("rollback")
    @Blocking
    @RolesAllowed("hr-editor")
    public SubmissionView rollBack(@RestPath String code, RollbackRequest request) {
        if (request.version == null) {
            throw Refused.invalid(List.of(Problem.error("json.field.missing", Place.field("version"), "version")));
        }
        return SubmissionView.of(lifecycle
                .rollBack(Codes.read(code), request.version, access.account(), request.reason, orNone(request.warnings))
                .orThrow());
    }

    @POST
    @Path("approve")
    @RolesAllowed("hr-approver")
    @Blocking
    public SubmissionView approve(
            @RestPath String code, ApproveRequest request, @RestHeader("Accept-Language") String language) {
        Lifecycle.Approval approval = lifecycle
                .approve(Codes.read(code), request.contentHash, access.account(), request.reason)
                .orThrow();
        List<String> told = approval.told().stream()
                .map(each -> each.message(CallerLanguage.of(language)))
                .toList();
        return SubmissionView.of(approval.submission(), told.isEmpty() ? null : told);
    }

    @POST
    @Path("return")
    @RolesAllowed("hr-approver")
    public SubmissionView giveBack(@RestPath String code, ReasonRequest request) {
        return SubmissionView.of(lifecycle
                .giveBack(Codes.read(code), access.account(), request.reason)
                .orThrow());
    }

    @POST
    @Path("withdraw")
    @RolesAllowed("hr-editor")
    public SubmissionView withdraw(@RestPath String code, ReasonRequest request) {
        return SubmissionView.of(lifecycle
                .withdraw(Codes.read(code), access.account(), request.reason)
                .orThrow());
    }

    @POST
    @Path("publish")
    @Blocking
    @RolesAllowed("hr-approver")
    @ResponseStatus(201)
    public VersionView publish(@RestPath String code, PublishRequest request) {
        PolicyCode policy = Codes.read(code);
        PolicyVersion version =
                lifecycle.publish(policy, request.read(), access.account()).orThrow();
        return VersionView.of(version, versions.of(policy), null);
    }

    private static Map<String, String> orNone(Map<String, String> warnings) {
        return warnings == null ? Map.of() : warnings;
    }
}
