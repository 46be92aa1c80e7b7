package org.kaohe.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers that depend on the request: what is about people stays in no cache, and a browser that came by HTTPS keeps to
 * it. Those that are always the same stand in the configuration.
 */
@Singleton
final class AnswerHeaders {

    private static final int BEFORE_ALL_ELSE = 600;
    private static final String CACHE = "Cache-Control";

    void add(@Observes Filters filters) {
        filters.register(AnswerHeaders::onEnd, BEFORE_ALL_ELSE);
    }

    private static void onEnd(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            // Pages too, which only ask to be revalidated: on a shared machine the next person could leaf back.
            if (!isAsset(context.normalizedPath())) {
                headers.set(CACHE, "no-store");
            }
            if (Cookies.isHttps(context.request())) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        });
        context.next();
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/_static/");
    }
}
