package org.kaohe.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.core.journal.Change;
import org.kaohe.notifying.Deliver;

/** Sends what waits, and reminds once a day. */
@Singleton
final class TellingTimer {

    private static final Logger LOG = Logger.getLogger(TellingTimer.class);

    private final Deliver deliver;
    private final PublishResults results;

    TellingTimer(Deliver deliver, PublishResults results) {
        this.deliver = deliver;
        this.results = results;
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() throws InterruptedException {
        deliver.due();
    }

    @Scheduled(cron = "0 30 8 * * ?", timeZone = "${kaohe.time-zone}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        int people = results.remindSoon(Change.SERVICE);
        if (people > 0) {
            LOG.infof("%d people were reminded that their results wait", people);
        }
    }
}
