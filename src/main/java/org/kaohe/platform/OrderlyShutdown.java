package org.kaohe.platform;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kaohe.platform.database.EmbeddedDatabase;

/** Stops the database after the service: shutdown hooks run all at once, and requests in flight still need it. */
final class OrderlyShutdown {

    private static final Logger LOG = Logger.getLogger(OrderlyShutdown.class);
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final EmbeddedDatabase database;
    private final CountDownLatch serviceEnded = new CountDownLatch(1);

    OrderlyShutdown(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Called when the service has stopped or could not start. */
    void serviceEnded(int exitCode, Throwable failure) {
        if (failure != null) {
            LOG.error("The service ended with an error", failure);
        }
        serviceEnded.countDown();
        System.exit(exitCode);
    }

    /** The body of the shutdown hook. */
    void stopDatabase() {
        try {
            if (!serviceEnded.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The service has not stopped in time; stopping its database now");
            }
            database.close();
        } catch (IOException e) {
            LOG.error("The database did not stop; the next start will stop it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
