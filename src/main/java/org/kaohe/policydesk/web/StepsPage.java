package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.problem.Severity;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.CompareContents;
import org.kaohe.policydesk.DifferenceReport;
import org.kaohe.policydesk.Drafts;
import org.kaohe.policydesk.Lifecycle;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Submission;
import org.kaohe.policydesk.Vault;
import org.kaohe.policydesk.Versions;

/** Submission, approval with the difference in front, publication from a period, and the way back. */
@Path("/policies/{code}/steps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class StepsPage {

    private static final int HISTORY = 20;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance steps(Frame frame, String title, StepsView view);
    }

    private final LifecycleResource steps;
    private final Lifecycle lifecycle;
    private final Drafts drafts;
    private final Vault vault;
    private final Versions versions;
    private final CompareContents contents;
    private final PolicyDoor door;

    StepsPage(
            LifecycleResource steps,
            Lifecycle lifecycle,
            Drafts drafts,
            Vault vault,
            Versions versions,
            CompareContents contents,
            PolicyDoor door) {
        this.steps = steps;
        this.lifecycle = lifecycle;
        this.drafts = drafts;
        this.vault = vault;
        this.versions = versions;
        this.contents = contents;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance open(@RestPath String code) {
        return page(code, List.of());
    }

    @POST
    @Path("submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    @RolesAllowed("hr-editor")
    public TemplateInstance submit(@RestPath String code, MultivaluedMap<String, String> form) {
        Map<String, String> accepted = new TreeMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("warning.") && !values.get(0).isBlank()) {
                accepted.put(name.substring("warning.".length()), values.get(0));
            }
        });
        Answer<Submission> answer =
                lifecycle.submit(door.known(code).code(), door.account(), form.getFirst("reason"), accepted);
        if (answer instanceof Answer.Refusal<Submission> refusal
                && refusal.problems().stream().allMatch(each -> each.severity() == Severity.WARNING)) {
            return page(code, refusal.problems());
        }
        answer.orThrow();
        return page(code, List.of());
    }

    @POST
    @Path("approve")
    @Blocking
    @RolesAllowed("hr-approver")
    public TemplateInstance approve(@RestPath String code, @RestForm String contentHash, @RestForm String reason) {
        Lifecycle.Approval approval = lifecycle
                .approve(door.known(code).code(), contentHash, door.account(), reason)
                .orThrow();
        return page(code, approval.told());
    }

    @POST
    @Path("return")
    @Blocking
    @RolesAllowed("hr-approver")
    public TemplateInstance giveBack(@RestPath String code, @RestForm String reason) {
        lifecycle.giveBack(door.known(code).code(), door.account(), reason).orThrow();
        return page(code, List.of());
    }

    @POST
    @Path("withdraw")
    @Blocking
    @RolesAllowed("hr-editor")
    public TemplateInstance withdraw(@RestPath String code, @RestForm String reason) {
        lifecycle.withdraw(door.known(code).code(), door.account(), reason).orThrow();
        return page(code, List.of());
    }

    @POST
    @Path("publish")
    @Blocking
    @RolesAllowed("hr-approver")
    public TemplateInstance publish(
            @RestPath String code,
            @RestForm String effectiveFrom,
            @RestForm boolean retroactive,
            @RestForm String reason,
            @RestForm String adoptedOn,
            @RestForm String announcedOn,
            @RestForm String record) {
        door.known(code);
        var adoption = new LifecycleResource.PublishRequest.AdoptionBody(
                day("adoptedOn", adoptedOn), day("announcedOn", announcedOn), record);
        steps.publish(code, new LifecycleResource.PublishRequest(effectiveFrom, retroactive, reason, adoption));
        return page(code, List.of());
    }

    @POST
    @Path("rollback")
    @Blocking
    @RolesAllowed("hr-editor")
    public TemplateInstance rollBack(@RestPath String code, @RestForm Integer version, @RestForm String reason) {
        door.known(code);
        steps.rollBack(code, new LifecycleResource.RollbackRequest(version, reason, Map.of()));
        return page(code, List.of());
    }

    /** @param problems of the last step: warnings that want a reason, or what an approver has to know */
    private TemplateInstance page(String code, List<Problem> problems) {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "steps");
        List<Submission> all = vault.submissions(policy.code());
        Optional<Submission> current = vault.underWay(policy.code());
        var view = new StepsView(
                code,
                problems.stream().map(each -> each.message(frame.locale())).toList(),
                drafts.find(policy.code()).map(Drafts.Draft::state).orElse(null),
                difference(policy, current, frame),
                current.map(each -> StepsView.Current.of(each, door)).orElse(null),
                ProblemBody.of(problems.isEmpty() ? StepsView.warnings(policy.problems()) : problems, frame.locale()),
                all.stream()
                        .filter(each -> current.stream().noneMatch(it -> it.id() == each.id()))
                        .limit(HISTORY)
                        .map(each -> StepsView.Past.of(each, door))
                        .toList(),
                door.mayEdit(),
                door.mayApprove(),
                versions.of(policy.code())
                        .newest()
                        .map(PolicyVersion::effectiveFrom)
                        .map(each -> each.next(1).toString())
                        .orElse("2027-Q1"));
        return frame.show(Templates.steps(frame, PolicyDoor.title(policy).in(frame.locale()), view));
    }

    /** What is submitted, or else the draft, beside the newest version; null when there is none. */
    private DifferenceReport difference(OnDesk policy, Optional<Submission> current, Frame frame) {
        if (versions.of(policy.code()).newest().isEmpty()) {
            return null;
        }
        String to = current.map(Submission::contentHash).orElse(null);
        Answer<DifferenceReport> answer = to == null
                ? contents.compare(policy.code(), null, null, frame.locale())
                : contents.compareSubmitted(policy.code(), to, frame.locale());
        return answer instanceof Answer.Done<DifferenceReport> done ? done.result() : null;
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(List.of(Problem.error("policy.publish.adoption", Place.field(field))));
        }
    }
}
