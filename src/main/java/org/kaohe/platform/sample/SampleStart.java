package org.kaohe.platform.sample;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.policydesk.FirstVersions;

/**
 * Brings the sample into an empty installation when {@code kaohe.sample} is set, and finishes what an earlier start
 * could not. Beside the start, so that the service answers meanwhile.
 */
@Singleton
class SampleStart {

    private static final Logger LOG = Logger.getLogger(SampleStart.class);
    private static final int LATE = 5000;
    private static final long PATIENCE_MILLIS = 30_000;

    private final SampleLoader loader;
    private final SampleRuns runs;
    private final FirstVersions versions;
    private final boolean wanted;
    private final String server;
    private Thread loading;

    SampleStart(
            SampleLoader loader,
            SampleRuns runs,
            FirstVersions versions,
            @ConfigProperty(name = "kaohe.sample") boolean wanted,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.loader = loader;
        this.runs = runs;
        this.versions = versions;
        this.wanted = wanted;
        this.server = "http://" + host + ":" + port;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        if (wanted) {
            loading = new Thread(this::load, "sample");
            loading.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loading != null) {
            loading.interrupt();
            loading.join(PATIENCE_MILLIS);
        }
    }

    private void load() {
        try {
            if (loader.isRosterEmpty()) {
                LOG.info("Loading sample data");
                LOG.infof("Sample data loaded: 120 people, %d observations", loader.load());
            }
            if (loader.isLoaded()) {
                decide();
            }
        } catch (InterruptedException e) {
            LOG.info("Sample data are finished at the next start");
        } catch (RuntimeException e) {
            LOG.error("Sample data could not be loaded; the next start tries again", e);
        }
    }

    /** In force from the period before the sample begins. Only before the sample is complete: later it takes two people. */
    private void publish() {
        versions.publish(SampleCalendar.BEFORE_ALL, "hr", "hr2", "随产品提供的示例政策 Sample policy, as shipped")
                .forEach(each -> LOG.infof(
                        "Policy %s: version %d is in force from %s",
                        each.policy(), each.version(), each.effectiveFrom()));
    }

    private void decide() throws InterruptedException {
        List<SampleRun> missing = runs.missing();
        if (!missing.isEmpty()) {
            publish();
            runs.decide(missing);
            runs.telling()
                    .ifPresent(decision -> LOG.infof(
                            "A traced decision: %s/results/%d (as data: %s/api/v1/decisions/%d/trace)",
                            server, decision.id(), server, decision.id()));
        }
    }
}
