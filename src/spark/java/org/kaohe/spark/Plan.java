package org.kaohe.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.StageTimes;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.policydesk.store.PublishedContents;
import org.kaohe.policydesk.store.PublishedContents.InForce;

/**
 * What is to be closed, as it travels to the executors.
 *
 * @param run id of a run the service has queued; 0 when the results go to files
 * @param worker the instance of the service that has the run
 * @param version null for a content that is not published
 * @param teams the scope; null for everybody
 */
record Plan(
        long run,
        String mode,
        Integer version,
        String engineVersion,
        String period,
        String worker,
        String[] teams,
        PackedContent content,
        Instant at)
        implements Serializable {

    /** Everybody, by the version in force. */
    static Plan inForce(Database database, String policy, String period, Instant at) {
        Period appraised = Period.parse(period)
                .orElseThrow(() ->
                        new IllegalArgumentException(period + " is not a period, for example 2026-Q3 or 2026-09"));
        InForce version = new PublishedContents(database.source())
                .inForce(new PolicyCode(policy), appraised)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No version of " + policy + " is in force in " + period + ". Publish one."));
        return new Plan(
                0,
                "FINAL",
                version.version(),
                "kaohe " + Engine.VERSION,
                period,
                "",
                null,
                PackedContent.known(database, policy, version.contentHash()),
                at);
    }

    Period appraised() {
        return Period.parse(period).orElseThrow();
    }

    Scope scope() {
        return teams == null ? Scope.EVERYBODY : new Scope.Teams(Set.of(teams));
    }

    Run toRun() {
        return new Run(
                run,
                new PolicyCode(content.policy()),
                content.hash(),
                version,
                engineVersion,
                appraised(),
                scope(),
                RunMode.valueOf(mode),
                RunState.RUNNING,
                0,
                0,
                "spark",
                at,
                at,
                null,
                StageTimes.NONE,
                null,
                List.of());
    }
}
