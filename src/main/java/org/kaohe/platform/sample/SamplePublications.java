package org.kaohe.platform.sample;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.platform.sample.SamplePerson.Role;

/**
 * Publishes what the sample decided. The employee who can sign in has received everything but the last quarter, so that
 * what waits for them is what the story is about.
 */
@Singleton
class SamplePublications {

    private final PublishResults results;
    private final Publications publications;
    private final Clock clock;

    SamplePublications(PublishResults results, Publications publications, Clock clock) {
        this.results = results;
        this.publications = publications;
        this.clock = clock;
    }

    void publish(SampleRun run) {
        results.publish(run.policy(), run.period(), Set.of(), true, "hr");
        if (!run.period().equals(SampleCalendar.LAST_QUARTER)) {
            Instant now = clock.instant();
            publications.of(Role.ON_THE_EDGE.staffNo()).stream()
                    .filter(each -> !each.acknowledged())
                    .filter(each -> !each.period().equals(SampleCalendar.LAST_QUARTER))
                    .forEach(each -> publications.acknowledge(each, "employee", now));
        }
    }
}
