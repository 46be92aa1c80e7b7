package org.kaohe.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.kaohe.proposing.TakeOver;

/** Looks every few seconds for FINAL runs that ended and whose proposals nobody has taken over; also after a crash. */
@Singleton
final class ProposalWatch {

    private final TakeOver takeOver;

    ProposalWatch(TakeOver takeOver) {
        this.takeOver = takeOver;
    }

    @Scheduled(every = "${kaohe.proposals.open-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        takeOver.catchUp();
    }
}
