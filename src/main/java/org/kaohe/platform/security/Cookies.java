package org.kaohe.platform.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.regex.Pattern;

/** The two cookies there are: of the session, and of where somebody was going when asked to sign in. */
@Singleton
final class Cookies {

    private static final String SESSION = "kaohe-session";
    private static final String WAY = "kaohe-after-login";
    private static final int LONGEST_WAY = 1000;
    /** A path of this service: nothing that a browser could take for another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\;,\"]]*");

    String session() {
        return SESSION;
    }

    NewCookie session(String secret, HttpServerRequest request) {
        return cookie(SESSION, secret, NewCookie.DEFAULT_MAX_AGE, request);
    }

    NewCookie noSession(HttpServerRequest request) {
        return cookie(SESSION, "", 0, request);
    }

    NewCookie noWay(HttpServerRequest request) {
        return cookie(WAY, "", 0, request);
    }

    void rememberWay(RoutingContext context) {
        String way = context.request().uri();
        if (isOwnPath(way)) {
            context.response()
                    .addCookie(Cookie.cookie(WAY, way)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(isHttps(context.request()))
                            .setSameSite(CookieSameSite.STRICT));
        }
    }

    /** Where to go after signing in. */
    String way(HttpServerRequest request) {
        Cookie cookie = request.getCookie(WAY);
        return cookie != null && isOwnPath(cookie.getValue()) ? cookie.getValue() : "/";
    }

    static boolean isOwnPath(String path) {
        return path != null
                && path.length() <= LONGEST_WAY
                && OWN_PATH.matcher(path).matches();
    }

    /** Also behind a proxy that says so and is believed (quarkus.http.proxy). */
    static boolean isHttps(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }

    private static NewCookie cookie(String name, String value, int age, HttpServerRequest request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
