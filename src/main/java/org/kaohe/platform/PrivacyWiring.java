package org.kaohe.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.SortedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.core.journal.Change;
import org.kaohe.core.todo.TodoSource;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.OwnData;
import org.kaohe.privacy.PersonalData;
import org.kaohe.privacy.PrivacyRequests;
import org.kaohe.privacy.Retention;

/** Builds the use cases of privacy from their ports, and lets what is kept no longer go every night. */
final class PrivacyWiring {

    @Produces
    @Singleton
    DataKinds dataKinds() {
        return DataKinds.shipped();
    }

    @Produces
    @Singleton
    Erase erase(PersonalData data, DataKinds kinds, Clock clock) {
        return new Erase(data, kinds, clock);
    }

    @Produces
    @Singleton
    Retention retention(PersonalData data, DataKinds kinds, Clock clock) {
        return new Retention(data, kinds, clock);
    }

    @Produces
    @Singleton
    @Typed(OwnData.class)
    OwnData ownData(
            PersonalData data,
            PrivacyRequests requests,
            Clock clock,
            @ConfigProperty(name = "kaohe.privacy.answer-days") int days) {
        return new OwnData(data, requests, clock, days);
    }

    @Produces
    @Singleton
    TodoSource privacyTodos(OwnData own) {
        return own;
    }

    /** Every night, when nobody waits for the database. */
    @Singleton
    static final class Night {

        private static final Logger LOG = Logger.getLogger(Night.class);

        private final Retention retention;

        Night(Retention retention) {
            this.retention = retention;
        }

        @Scheduled(
                cron = "0 10 3 * * ?",
                timeZone = "${kaohe.time-zone}",
                concurrentExecution = ConcurrentExecution.SKIP)
        void apply() {
            SortedMap<String, Long> gone = retention.apply(Change.SERVICE);
            LOG.infof("What is kept no longer went: %s", gone);
        }
    }
}
