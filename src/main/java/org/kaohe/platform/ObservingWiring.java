package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.observing.Imports;
import org.kaohe.observing.Intake;
import org.kaohe.observing.Listing;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.RejectedRows;
import org.kaohe.observing.Revising;
import org.kaohe.observing.Workforce;

/** Builds the use cases of observing from their ports. */
final class ObservingWiring {

    @Produces
    @Singleton
    Intake intake(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        return new Intake(store, catalogue, workforce, clock);
    }

    /** Names of imports are random, so that nobody can guess another's. */
    @Produces
    @Singleton
    Imports imports(Intake intake, RejectedRows rejectedRows) {
        return new Imports(intake, rejectedRows, () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    RejectedRows rejectedRows() {
        return new RejectedRows();
    }

    @Produces
    @Singleton
    Revising revising(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        return new Revising(store, catalogue, workforce, clock);
    }

    @Produces
    @Singleton
    Listing listing(ObservationStore store, Workforce workforce, Clock clock) {
        return new Listing(store, workforce, clock);
    }
}
