package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.core.work.Instance;

/** The one clock. Whoever needs the time asks for it, so that a test can give its own. */
final class ClockWiring {

    /** Days begin and end where the organisation works, wherever the server stands. */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "kaohe.time-zone") ZoneId zone) {
        return Clock.system(zone);
    }

    /** This life of the program. */
    @Produces
    @Singleton
    Instance instance() {
        return Instance.born();
    }
}
