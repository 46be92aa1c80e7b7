package org.kaohe.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.kaohe.platform.problem.EarlyRefusals;

/**
 * Refuses state-changing requests that a browser sends for another site. Browsers say so in {@code Sec-Fetch-Site} or
 * {@code Origin}; a program that is no browser sends neither and brings its own credentials.
 */
@Singleton
final class OtherOrigins {

    private static final int BEFORE_SIGN_IN = 500;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final EarlyRefusals refusals;

    OtherOrigins(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGN_IN);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (READING.contains(request.method()) || isOwn(request)) {
            context.next();
        } else {
            refusals.otherOrigin(context, String.valueOf(request.getHeader("Origin")));
        }
    }

    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if ("same-origin".equals(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return (site == null || site.equals("none")) && (origin == null || isAuthority(origin, request));
    }

    private static boolean isAuthority(String origin, HttpServerRequest request) {
        try {
            return request.authority() != null
                    && request.authority()
                            .toString()
                            .equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
