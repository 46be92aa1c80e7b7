package org.kaohe.platform;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.BonusSheet;
import org.kaohe.appraising.Cluster;
import org.kaohe.appraising.Completeness;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.Dossiers;
import org.kaohe.appraising.FormerMembers;
import org.kaohe.appraising.ParallelAppraisal;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.ReadParts;
import org.kaohe.appraising.Replays;
import org.kaohe.appraising.RunExecution;
import org.kaohe.appraising.RunQueue;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.ServedPolicies;
import org.kaohe.appraising.StartRun;
import org.kaohe.appraising.impact.ShadowQueue;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.ResultsBeside;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.Members;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.policydesk.DecidedPeriods;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.policydesk.Versions;

/** Builds the use cases of appraising from their ports. */
final class AppraisingWiring {

    @Produces
    @Singleton
    ServedPolicies servedPolicies(RulesDesk desk, Versions versions) {
        return new ServedPolicies() {
            @Override
            public List<PolicyCode> codes() {
                return desk.all().stream()
                        .filter(each -> each.serving().isPresent())
                        .map(OnDesk::code)
                        .toList();
            }

            @Override
            public Optional<Appraiser> current(PolicyCode code) {
                return desk.current(code);
            }

            @Override
            public Optional<InForce> inForce(PolicyCode code, Period period) {
                return versions.of(code)
                        .inForce(period)
                        .map(version -> new InForce(version.version(), version.contentHash()));
            }

            @Override
            public Optional<InForce> newest(PolicyCode code) {
                return versions.of(code).newest().map(version -> new InForce(version.version(), version.contentHash()));
            }
        };
    }

    @Produces
    @Singleton
    PolicyShelf policyShelf(ServedPolicies served, PolicyContents contents, AppraiserBuilder builder) {
        return new PolicyShelf(served, contents, builder);
    }

    @Produces
    @Singleton
    DecidedPeriods decidedPeriods(Decisions decisions) {
        return policy -> decisions.covered().stream()
                .filter(each -> each.policy().equals(policy))
                .map(PolicyPeriod::period)
                .max(Comparator.naturalOrder());
    }

    @Produces
    @Singleton
    ParallelAppraisal parallelAppraisal() {
        return new ParallelAppraisal(Runtime.getRuntime().availableProcessors());
    }

    void close(@Disposes ParallelAppraisal appraisal) {
        appraisal.close();
    }

    @Produces
    @Singleton
    RunExecution runExecution(
            Runs runs,
            Decisions decisions,
            PolicyShelf shelf,
            Members members,
            ObservedFacts observed,
            ObservedRaters raters,
            GrowthFiles growth,
            ParallelAppraisal appraisal,
            Cluster cluster,
            Clock clock) {
        var dossiers = new Dossiers(members, observed, raters, growth, decisions);
        return new RunExecution(runs, decisions, shelf, members, dossiers, appraisal, cluster, clock);
    }

    @Produces
    @Singleton
    Completeness completeness(
            PolicyShelf shelf,
            Decisions decisions,
            Members members,
            ObservedFacts observed,
            ObservedRaters raters,
            GrowthFiles growth) {
        return new Completeness(shelf, members, new Dossiers(members, observed, raters, growth, decisions));
    }

    @Produces
    @Singleton
    RunQueue runQueue(Runs runs, RunExecution execution, Clock clock, ShadowQueue shadows) {
        return new RunQueue(runs, execution, clock, shadows::runEnded);
    }

    void close(@Disposes RunQueue queue) {
        queue.close();
    }

    /** Also for what is looked up by hand, such as sample data. */
    @Produces
    @Singleton
    @Unremovable
    StartRun startRun(PolicyShelf shelf, Runs runs, RunQueue queue, Clock clock) {
        return new StartRun(shelf, runs, queue, clock, "kaohe " + Engine.VERSION);
    }

    @Produces
    @Singleton
    @Unremovable
    ReadDecisions readDecisions(
            Decisions decisions,
            Runs runs,
            PolicyShelf shelf,
            Observations observations,
            @ConfigProperty(name = "kaohe.results.first-policy") String first) {
        return new ReadDecisions(decisions, runs, shelf, observations, new PolicyCode(first));
    }

    @Produces
    @Singleton
    ReadParts readParts(Decisions decisions, FormerMembers former) {
        return new ReadParts(decisions, former);
    }

    @Produces
    @Singleton
    Answering answering(ReadDecisions decisions) {
        return new Answering(decisions);
    }

    @Produces
    @Singleton
    BonusSheet bonusSheet(ReadDecisions decisions, ResultsBeside beside, Clock clock) {
        return new BonusSheet(decisions, beside, clock);
    }

    @Produces
    @Singleton
    Replays replays(ReadDecisions reading, Decisions decisions, Clock clock) {
        return new Replays(reading, decisions, clock);
    }

    void close(@Disposes Replays replays) {
        replays.close();
    }
}
