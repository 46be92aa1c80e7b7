package org.kaohe.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.appraising.RunQueue;
import org.kaohe.appraising.impact.ImpactQueue;
import org.kaohe.appraising.impact.ShadowQueue;
import org.kaohe.core.work.Instance;
import org.kaohe.observing.ImportQueue;

/**
 * Says every few seconds that this instance lives, and takes up the work of those that do not any more. Times are the
 * database's, so that clocks that disagree make nobody look dead.
 */
@Singleton
final class Heartbeat {

    /** Before anything can begin work: sample data, a request. */
    private static final int FIRST = 1;

    private static final int SECONDS_BETWEEN_BEATS = 2;

    /** Five beats missed; long pauses happen on a busy machine, and losing work for one costs more than waiting. */
    private static final int SECONDS_TRUSTED = 12;

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final DataSource database;
    private final Instance instance;
    private final RunQueue runs;
    private final ImpactQueue impacts;
    private final ImportQueue imports;
    private final ShadowQueue shadows;
    private final boolean alone;
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "heartbeat"));

    Heartbeat(
            DataSource database,
            Instance instance,
            RunQueue runs,
            ImpactQueue impacts,
            ImportQueue imports,
            ShadowQueue shadows,
            @ConfigProperty(name = "kaohe.database.alone") boolean alone) {
        this.database = database;
        this.instance = instance;
        this.runs = runs;
        this.impacts = impacts;
        this.imports = imports;
        this.shadows = shadows;
        this.alone = alone;
    }

    void start(@Observes @Priority(FIRST) StartupEvent started) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (alone) {
                statement.execute("DELETE FROM instance");
            } else {
                statement.execute("DELETE FROM instance WHERE alive_until < clock_timestamp() - interval '1 day'");
            }
        }
        beat();
        Future<?> unused = pulse.scheduleWithFixedDelay(
                this::beatOrWarn, SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
    }

    /** Whoever lives on need not wait for this instance to be missed; what is still being done here is fenced off. */
    void stop(@Observes ShutdownEvent stopping) {
        pulse.shutdownNow();
        runs.close();
        impacts.close();
        imports.close();
        try {
            say("DELETE FROM instance WHERE name = ?");
        } catch (SQLException e) {
            LOG.warnf("This instance could not take its leave: %s", e.getMessage());
        }
    }

    private void beatOrWarn() {
        try {
            beat();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The database does not hear this instance: %s", e.getMessage());
        }
    }

    private void beat() throws SQLException {
        say("INSERT INTO instance (name, alive_until) VALUES (?, clock_timestamp() + interval '" + SECONDS_TRUSTED
                + " s') ON CONFLICT (name) DO UPDATE SET alive_until = excluded.alive_until");
        List<Long> taken = runs.takeUp();
        if (!taken.isEmpty()) {
            LOG.infof("Runs %s were interrupted; they go on here where they stand", taken);
        }
        impacts.takeUp();
        imports.takeUp();
        shadows.failOrphans();
    }

    private void say(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement said = connection.prepareStatement(statement)) {
            said.setString(1, instance.name());
            said.executeUpdate();
        }
    }
}
