package org.kaohe.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** A language chosen on a page counts before the one the browser prefers, for pages and problems alike. */
@Singleton
final class ChosenLanguage {

    static final String COOKIE = "kaohe-language";
    static final Set<String> KNOWN = Set.of("zh-CN", "en");
    private static final int FIRST_OF_ALL = 600;

    void listen(@Observes Filters filters) {
        filters.register(ChosenLanguage::prefer, FIRST_OF_ALL);
    }

    private static void prefer(RoutingContext context) {
        Cookie chosen = context.request().getCookie(COOKIE);
        if (chosen != null && KNOWN.contains(chosen.getValue())) {
            context.request().headers().set("Accept-Language", chosen.getValue());
        }
        context.next();
    }
}
