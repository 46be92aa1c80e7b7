package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.kaohe.appraising.Handouts;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.appraising.sampling.DrawSample;
import org.kaohe.appraising.sampling.ReviewSample;
import org.kaohe.appraising.sampling.Samples;
import org.kaohe.engine.Engine;
import org.kaohe.journal.Entries;
import org.kaohe.policydesk.Versions;
import org.kaohe.proof.MakePack;

/** Builds what auditors take away: packs and samples. */
final class ProofWiring {

    @Produces
    @Singleton
    MakePack makePack(
            ReadDecisions reading,
            StandingDecisions standing,
            PolicyShelf shelf,
            Versions versions,
            Entries journal,
            Handouts log,
            Clock clock) {
        return new MakePack(reading, standing, shelf, versions, journal, log, clock, "kaohe " + Engine.VERSION);
    }

    @Produces
    @Singleton
    DrawSample drawSample(Samples samples, Clock clock) {
        return new DrawSample(samples, clock);
    }

    @Produces
    @Singleton
    ReviewSample reviewSample(Samples samples, Clock clock) {
        return new ReviewSample(samples, clock);
    }
}
