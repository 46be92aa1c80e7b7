package org.kaohe.pages;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.pages.Frame.Crumb;

/** Makes the frame of the page that is being answered. */
@Singleton
public final class Frames {

    private final SecurityIdentity identity;
    private final Access caller;
    private final HttpServerRequest request;

    Frames(SecurityIdentity identity, Access caller, HttpServerRequest request) {
        this.identity = identity;
        this.caller = caller;
        this.request = request;
    }

    /** Whether it is known who sent this request. */
    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** The frame for the signed-in caller of this request. */
    public Frame at(Section section, Crumb... way) {
        Frame stranger = of(request);
        return new Frame(
                stranger.locale(),
                caller.account(),
                caller.roles(),
                stranger.theme(),
                section,
                List.of(way),
                stranger.here(),
                stranger.fragment());
    }

    /** The frame for somebody who is not known, or not yet. */
    public static Frame of(HttpServerRequest request) {
        Locale locale = CallerLanguage.of(request.getHeader("Accept-Language"));
        var theme = request.getCookie(Theme.COOKIE);
        return new Frame(
                locale,
                null,
                Set.of(),
                Theme.of(theme == null ? null : theme.getValue()),
                null,
                List.of(),
                here(request),
                "true".equals(request.getHeader("HX-Request")));
    }

    /** A page that a form was sent to cannot be gone back to with a link. */
    private static String here(HttpServerRequest request) {
        return "GET".equals(request.method().name()) ? request.uri() : "/";
    }
}
