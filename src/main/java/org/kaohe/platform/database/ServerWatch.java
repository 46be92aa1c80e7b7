package org.kaohe.platform.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the server again, on the same port, when its process is gone: killed for memory, or ended by itself because the
 * disk was full. Nobody else would; the service waits for it meanwhile.
 */
final class ServerWatch implements Closeable {

    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final Path dataFolder;
    private final Start start;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    private ServerWatch(Path dataFolder, Start start) {
        this.dataFolder = dataFolder;
        this.start = start;
    }

    /** Starts the server on its folder. */
    interface Start {
        void run() throws IOException;
    }

    static ServerWatch begin(Path dataFolder, Start start) {
        var watch = new ServerWatch(dataFolder, start);
        Future<?> unused = watch.looks.scheduleWithFixedDelay(
                watch::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return watch;
    }

    /** A start that is under way is waited for, so that no server is left behind. */
    @Override
    public synchronized void close() {
        closed = true;
        looks.shutdown();
    }

    private synchronized void look() {
        if (closed) {
            return;
        }
        try {
            if (Postmaster.of(dataFolder).isEmpty()) {
                LOG.warn("PostgreSQL is gone; starting it again");
                start.run();
                LOG.info("PostgreSQL runs again");
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf("PostgreSQL cannot be started yet: %s", e.getMessage());
        }
    }
}
