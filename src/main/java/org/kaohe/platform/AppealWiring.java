package org.kaohe.platform;

import io.quarkus.arc.Unremovable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.appealing.AppealTodos;
import org.kaohe.appealing.Appeals;
import org.kaohe.appealing.ChooseArbiter;
import org.kaohe.appealing.Corrections;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.FileAppeal;
import org.kaohe.appealing.People;
import org.kaohe.appealing.ReadAppeals;
import org.kaohe.appealing.Results;
import org.kaohe.appealing.Terms;
import org.kaohe.core.journal.Change;
import org.kaohe.core.todo.TodoSource;

/** Builds the use cases of appealing from their ports. */
final class AppealWiring {

    @Produces
    @Singleton
    Terms terms(
            @ConfigProperty(name = "kaohe.appeals.most-per-period") int most,
            @ConfigProperty(name = "kaohe.appeals.judge-days") int days) {
        return new Terms(most, days);
    }

    @Produces
    @Singleton
    ChooseArbiter chooseArbiter(People people) {
        return new ChooseArbiter(people);
    }

    @Produces
    @Singleton
    FileAppeal fileAppeal(Appeals appeals, Results results, ChooseArbiter choosing, Terms terms, Clock clock) {
        return new FileAppeal(appeals, results, choosing, terms, clock);
    }

    /** Also for tests, which do not wait for the timer. */
    @Produces
    @Singleton
    @Unremovable
    EndAppeal endAppeal(
            Appeals appeals, Results results, Corrections corrections, ChooseArbiter choosing, Clock clock) {
        return new EndAppeal(appeals, results, corrections, choosing, clock);
    }

    @Produces
    @Singleton
    ReadAppeals readAppeals(Appeals appeals, Results results) {
        return new ReadAppeals(appeals, results);
    }

    @Produces
    @Singleton
    TodoSource appealTodos(Appeals appeals) {
        return new AppealTodos(appeals);
    }

    /** Goes on with appeals that wait for an arbiter, or for a run to end. */
    @Singleton
    static final class Timer {

        private final EndAppeal ending;

        Timer(EndAppeal ending) {
            this.ending = ending;
        }

        @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
        void goOn() {
            ending.assignWaiting(Change.SERVICE);
            ending.decideWaiting();
        }
    }
}
