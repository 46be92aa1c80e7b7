package org.kaohe.platform;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.impact.ApprovedContents;
import org.kaohe.appraising.impact.Shadow.State;
import org.kaohe.appraising.impact.ShadowQueue;
import org.kaohe.appraising.impact.Shadowing;
import org.kaohe.appraising.impact.Shadows;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.engine.Engine;
import org.kaohe.policydesk.KnownShadows;
import org.kaohe.policydesk.ShadowGate;
import org.kaohe.policydesk.Submission;
import org.kaohe.policydesk.Vault;
import org.kaohe.policydesk.Versions;

/** Builds what runs an approved content beside the live one, and tells the desk which have. */
final class ShadowWiring {

    @Produces
    @Singleton
    ShadowQueue shadowQueue(Shadows shadows, Runs runs, PolicyShelf shelf, Clock clock) {
        return new ShadowQueue(shadows, runs, shelf, clock, "kaohe " + Engine.VERSION);
    }

    void close(@Disposes ShadowQueue queue) {
        queue.close();
    }

    @Produces
    @Singleton
    ApprovedContents approvedContents(Vault vault) {
        return policy -> vault.underWay(policy)
                .filter(each -> each.state() == Submission.State.APPROVED)
                .map(Submission::contentHash);
    }

    @Produces
    @Singleton
    Shadowing shadowing(Shadows shadows, ApprovedContents approved, PolicyShelf shelf, Clock clock) {
        return new Shadowing(shadows, approved, shelf, clock);
    }

    @Produces
    @Singleton
    KnownShadows knownShadows(Shadows shadows) {
        return (policy, contentHash) -> shadows.of(policy).stream()
                .filter(each -> each.contentHash().equals(contentHash))
                .flatMap(each -> each.runs().stream())
                .anyMatch(run -> run.state() == State.DONE && run.everybody() && run.people() > 0);
    }

    @Produces
    @Singleton
    ShadowGate shadowGate(KnownShadows shadows, Versions versions, PolicyContents contents) {
        return new ShadowGate(shadows, versions, contents);
    }
}
