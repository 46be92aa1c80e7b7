package org.kaohe.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.platform.problem.EarlyRefusals;

/**
 * Lets only so many requests in at once, before their bodies are read. Intakes and imports have doors of their own, so
 * that they do not take the connections of those who read. Some more wait at each door; whoever comes beyond that is
 * asked to come again, instead of waiting in a queue that grows.
 */
@Singleton
final class BoundedAdmission {

    /** Who is a stranger takes nobody's place. */
    private static final int AFTER_SIGN_IN = 50;

    /** Answered however many come: who watches the service must see it then of all times. */
    private static final String HEALTH = "/q/";

    private final EarlyRefusals refusals;
    private final Door intake;
    private final Door imports;
    private final Door others;

    BoundedAdmission(
            EarlyRefusals refusals,
            @ConfigProperty(name = "kaohe.intake.at-once") int intakes,
            @ConfigProperty(name = "kaohe.intake.waiting") int waiting,
            @ConfigProperty(name = "kaohe.imports.at-once") int files,
            @ConfigProperty(name = "kaohe.requests.at-once") int requests,
            @ConfigProperty(name = "kaohe.requests.waiting") int requestsWaiting) {
        this.refusals = refusals;
        this.intake = new Door(intakes, waiting);
        this.imports = new Door(files, 0);
        this.others = new Door(requests, requestsWaiting);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, AFTER_SIGN_IN);
    }

    private void admit(RoutingContext context) {
        Optional<Door> door = door(context);
        if (door.isEmpty()) {
            context.next();
        } else if (!door.get().admits(context)) {
            refusals.overloaded(context, door.get().most());
        }
    }

    private Optional<Door> door(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(HEALTH)) {
            return Optional.empty();
        }
        if (!HttpMethod.POST.equals(context.request().method())) {
            return Optional.of(others);
        }
        if (path.equals("/api/v1/observations") || path.endsWith("/photos")) {
            return Optional.of(intake);
        }
        boolean file = path.equals("/api/v1/imports/observations")
                || path.equals("/api/v1/imports/employees")
                || path.equals("/imports");
        return Optional.of(file ? imports : others);
    }
}
