package org.kaohe.platform;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.LookBack;
import org.kaohe.appraising.PastDecisions;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.PresentEvidence;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.appraising.reevaluation.AcceptReevaluation;
import org.kaohe.appraising.reevaluation.Reevaluation;
import org.kaohe.appraising.reevaluation.StandingEvidence;
import org.kaohe.appraising.reevaluation.Successions;
import org.kaohe.appraising.statistics.ChecklistFailures;
import org.kaohe.appraising.statistics.PublishedContents;
import org.kaohe.appraising.statistics.RuleStatistics;
import org.kaohe.appraising.statistics.ScorerStatistics;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.observation.Restating;
import org.kaohe.core.observation.Scorers;
import org.kaohe.core.people.Members;
import org.kaohe.engine.Engine;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.Supposing;
import org.kaohe.observing.Workforce;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Versions;

/** Builds what evaluates stored decisions on the evidence of today, looks back at those of another day, and counts. */
final class ReevaluationWiring {

    @Produces
    @Singleton
    Restating restating(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        return new Supposing(store, catalogue, workforce, clock);
    }

    @Produces
    @Singleton
    LookBack lookBack(PastDecisions past, ReadDecisions decisions) {
        return new LookBack(past, decisions);
    }

    @Produces
    @Singleton
    PresentEvidence presentEvidence(
            Members members, ObservedFacts observed, ObservedRaters raters, Decisions decisions) {
        return new PresentEvidence(members, observed, raters, decisions);
    }

    @Produces
    @Singleton
    @Unremovable
    Reevaluation reevaluation(
            StandingEvidence standing, ReadDecisions decisions, PresentEvidence present, Observations observations) {
        return new Reevaluation(standing, decisions, present, observations);
    }

    @Produces
    @Singleton
    @Unremovable
    AcceptReevaluation acceptReevaluation(
            Reevaluation reevaluation, StandingEvidence standing, Successions successions, Clock clock) {
        return new AcceptReevaluation(reevaluation, standing, successions, clock, "kaohe " + Engine.VERSION);
    }

    @Produces
    @Singleton
    ChecklistFailures checklistFailures(StandingDecisions standing, ReadDecisions decisions, PolicyShelf shelf) {
        return new ChecklistFailures(standing, decisions, shelf);
    }

    @Produces
    @Singleton
    RuleStatistics ruleStatistics(
            StandingDecisions standing, ReadDecisions decisions, PolicyShelf shelf, Versions versions) {
        PublishedContents contents =
                (policy, version) -> versions.of(policy).find(version).map(PolicyVersion::contentHash);
        return new RuleStatistics(standing, decisions, shelf, contents);
    }

    @Produces
    @Singleton
    ScorerStatistics scorerStatistics(
            StandingDecisions standing, PolicyShelf shelf, Scorers scorers, Reevaluation reevaluation) {
        return new ScorerStatistics(standing, shelf, scorers, reevaluation);
    }
}
