package org.kaohe.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.Members;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.observing.ImportExecution;
import org.kaohe.observing.ImportQueue;
import org.kaohe.observing.ImportStore;
import org.kaohe.observing.Imports;
import org.kaohe.observing.InspectionPhotos;
import org.kaohe.observing.Inspections;
import org.kaohe.observing.Intake;
import org.kaohe.observing.KeptPhotos;
import org.kaohe.observing.Listing;
import org.kaohe.observing.MonthStore;
import org.kaohe.observing.ObservationPhotos;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.OpenPeriods;
import org.kaohe.observing.Revising;
import org.kaohe.observing.Rights;
import org.kaohe.observing.SettleMonths;
import org.kaohe.observing.Staff;
import org.kaohe.observing.TeamSheet;
import org.kaohe.observing.WaitingPhotos;
import org.kaohe.observing.Workforce;
import org.kaohe.observing.sheet.LargeObservationFiles;

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
    Imports imports(Intake intake, ImportStore store, ImportQueue queue, Clock clock) {
        return new Imports(intake, store, queue, clock, () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    ImportQueue importQueue(ImportStore store, Intake intake, Rights rights, Clock clock) {
        var execution = new ImportExecution(store, new LargeObservationFiles(), intake, rights, clock);
        return new ImportQueue(store, execution);
    }

    void close(@Disposes ImportQueue queue) {
        queue.close();
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

    @Produces
    @Singleton
    Staff staff(Members members) {
        return new Staff(members);
    }

    @Produces
    @Singleton
    TeamSheet teamSheet(
            ObservationStore store,
            ObservedFacts observed,
            Intake intake,
            Revising revising,
            DeclaredPolicies policies,
            Staff staff) {
        return new TeamSheet(store, observed, intake, revising, policies, staff);
    }

    @Produces
    @Singleton
    OpenPeriods openPeriods(DeclaredPolicies policies, ObservedFacts observed, Staff staff) {
        return new OpenPeriods(policies, observed, staff);
    }

    @Produces
    @Singleton
    Inspections inspections(
            Intake intake, Listing listing, DeclaredPolicies policies, Staff staff, WaitingPhotos photos, Clock clock) {
        return new Inspections(intake, listing, policies, staff, photos, clock);
    }

    @Produces
    @Singleton
    InspectionPhotos inspectionPhotos(
            Inspections inspections,
            WaitingPhotos waiting,
            ObservationStore store,
            Clock clock,
            @ConfigProperty(name = "kaohe.photos.most-bytes") int mostBytes,
            @ConfigProperty(name = "kaohe.photos.wait-days") int days) {
        return new InspectionPhotos(inspections, waiting, store, clock, mostBytes, days);
    }

    @Produces
    @Singleton
    ObservationPhotos observationPhotos(
            Listing listing,
            Revising revising,
            KeptPhotos photos,
            Clock clock,
            @ConfigProperty(name = "kaohe.photos.most-bytes") int mostBytes) {
        return new ObservationPhotos(listing, revising, photos, clock, mostBytes);
    }

    /** Every night, photos of inspections that nobody sends go. */
    @Singleton
    static final class Night {

        private static final Logger LOG = Logger.getLogger(Night.class);

        private final InspectionPhotos photos;

        Night(InspectionPhotos photos) {
            this.photos = photos;
        }

        @Scheduled(
                cron = "0 20 3 * * ?",
                timeZone = "${kaohe.time-zone}",
                concurrentExecution = ConcurrentExecution.SKIP)
        void clean() {
            int gone = photos.clean();
            if (gone > 0) {
                LOG.infof("%d photos of inspections that were never sent went", gone);
            }
        }
    }

    @Produces
    @Singleton
    SettleMonths settleMonths(
            MonthStore months,
            Members members,
            Clock clock,
            @ConfigProperty(name = "kaohe.observations.settle-months") int back) {
        return new SettleMonths(months, members, clock, back);
    }

    /** Sums months that are over, every few minutes. */
    @Singleton
    static final class SettlingTimer {

        private static final Logger LOG = Logger.getLogger(SettlingTimer.class);

        private final SettleMonths settling;

        SettlingTimer(SettleMonths settling) {
            this.settling = settling;
        }

        @Scheduled(
                every = "${kaohe.observations.settle-every}",
                delayed = "5s",
                concurrentExecution = ConcurrentExecution.SKIP)
        void settle() {
            int settled = settling.settle();
            if (settled > 0) {
                LOG.infof("Summed beforehand: %d months of people", settled);
            }
        }
    }
}
