package org.kaohe.platform.sample;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunQueue;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.StartRun;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.engine.Engine;
import org.kaohe.platform.sample.SamplePerson.Role;
import org.kaohe.policydesk.RulesDesk;

/** Decides the periods of the sample that are not decided yet, one after the other, and tells what came of them. */
@Singleton
class SampleRuns {

    private static final Logger LOG = Logger.getLogger(SampleRuns.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final RulesDesk desk;
    private final Runs runs;
    private final StartRun start;
    private final ReadDecisions decisions;
    private final SamplePublications publications;

    SampleRuns(
            RulesDesk desk,
            PolicyShelf shelf,
            Runs runs,
            RunQueue queue,
            ReadDecisions decisions,
            SamplePublications publications,
            Clock clock) {
        this.publications = publications;
        this.desk = desk;
        this.runs = runs;
        this.decisions = decisions;
        this.start = new StartRun(shelf, runs, queue, SampleCalendar.clock(clock.getZone()), "kaohe " + Engine.VERSION);
    }

    /** Those without a FINAL run that is done; a run that a killed program left behind is made again. */
    List<SampleRun> missing() {
        Set<SampleRun> done = new HashSet<>();
        for (int page = 0; ; page++) {
            Page<Run> some = runs.list(page, Page.MOST);
            some.items().stream()
                    .filter(run -> run.mode() == RunMode.FINAL && run.state() == RunState.DONE)
                    .forEach(run -> done.add(new SampleRun(run.policy(), run.period())));
            if (some.items().size() < Page.MOST) {
                return all().stream().filter(each -> !done.contains(each)).toList();
            }
        }
    }

    void decide(List<SampleRun> missing) throws InterruptedException {
        for (SampleRun each : missing) {
            var request =
                    new StartRun.Request(each.policy(), each.period(), Scope.EVERYBODY, RunMode.FINAL, null, "hr");
            StartRun.Answer answer = start.start(request);
            if (answer instanceof StartRun.Answer.Queued queued) {
                LOG.info(summary(ended(queued.run().id())));
                publications.publish(each);
            } else {
                LOG.warnf("Sample run %s was refused: %s", each, answer);
            }
        }
    }

    /** A decision worth reading: the person who failed twice in a row. */
    Optional<Decision> telling() {
        var query = new DecisionQuery(
                all().get(0).policy(),
                SampleCalendar.LAST_QUARTER,
                null,
                null,
                null,
                Role.FAILS_TWICE.staffNo(),
                null,
                0,
                1);
        return decisions.list(query, Reader.OF_EVERYTHING).stream().findFirst();
    }

    private List<SampleRun> all() {
        return SampleRun.all(desk.all().stream()
                .flatMap(each -> each.serving().stream())
                .map(Appraiser::policy)
                .toList());
    }

    private Run ended(long id) throws InterruptedException {
        while (true) {
            Run run = runs.find(id).orElseThrow();
            if (run.state().finished()) {
                return run;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static String summary(Run run) {
        var text = new StringBuilder(
                "%s %s: %s, %d people".formatted(run.policy(), run.period(), run.state(), run.done()));
        run.tallies()
                .forEach(tally -> text.append(", ")
                        .append(tally.grade() == null ? tally.status().name() : tally.grade())
                        .append(' ')
                        .append(tally.people()));
        text.append(", bonus ").append(run.bonusTotal().toPlainString()).append(" CNY");
        if (run.reason() != null) {
            text.append(", ").append(run.reason().message(Locale.ENGLISH));
        }
        return text.toString();
    }
}
