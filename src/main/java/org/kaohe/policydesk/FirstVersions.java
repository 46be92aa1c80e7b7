package org.kaohe.policydesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.policydesk.Versions.Published;

/** Publishes what lies on the desk and has no version yet: for an installation that is to show everything at once. */
public final class FirstVersions {

    private final Lifecycle lifecycle;
    private final Vault vault;
    private final Versions versions;
    private final RulesDesk desk;
    private final Clock clock;

    public FirstVersions(Lifecycle lifecycle, Vault vault, Versions versions, RulesDesk desk, Clock clock) {
        this.lifecycle = lifecycle;
        this.vault = vault;
        this.versions = versions;
        this.desk = desk;
        this.clock = clock;
    }

    /** Policies that can be run as previews only. */
    public List<PolicyCode> missing() {
        Set<PolicyCode> published =
                versions.published().stream().map(Published::policy).collect(Collectors.toSet());
        return desk.all().stream()
                .filter(each -> each.serving().isPresent())
                .map(OnDesk::code)
                .filter(code -> !published.contains(code))
                .toList();
    }

    /**
     * To be called in an installation that is just being set up: what an interrupted start left under way is taken back.
     *
     * @param day in the first period they are in force for
     * @param author and {@code approver}: accounts of two people
     */
    public List<PolicyVersion> publish(LocalDate day, String author, String approver, String reason) {
        return missing().stream()
                .map(code -> publish(code, day, author, approver, reason))
                .toList();
    }

    private PolicyVersion publish(PolicyCode code, LocalDate day, String author, String approver, String reason) {
        Appraiser served = desk.find(code).flatMap(OnDesk::serving).orElseThrow();
        vault.underWay(code)
                .ifPresent(left ->
                        vault.end(left, Submission.State.WITHDRAWN, new Step(author, clock.instant(), "interrupted")));
        Submission submission = lifecycle.submit(code, author, reason, Map.of()).orThrow();
        lifecycle.approve(code, submission.contentHash(), approver, reason).orThrow();
        Period from = Period.of(served.policy().periodKind(), day);
        var publication = new Publication(from, false, reason, new Adoption(from.first(), from.first(), reason));
        return lifecycle.publish(code, publication, approver).orThrow();
    }
}
