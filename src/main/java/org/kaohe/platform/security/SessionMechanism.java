package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows people by the cookie of their session, and leads those it does not know to the sign-in page. */
@Singleton
final class SessionMechanism implements HttpAuthenticationMechanism {

    private static final int BEFORE_BASIC = 9_000;

    private final Cookies cookies;

    SessionMechanism(Cookies cookies) {
        this.cookies = cookies;
    }

    /** A session that ended makes nobody of its holder, who can still reach what is open to all. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Cookie cookie = context.request().getCookie(cookies.session());
        if (cookie == null || context.request().getHeader("Authorization") != null) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return identities
                .authenticate(new SessionRequest(cookie.getValue()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (context.request().getHeader("HX-Request") != null) {
            // A fragment of a page: the whole page has to go there.
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", "/login"));
        }
        if (HttpMethod.GET.equals(context.request().method())) {
            cookies.rememberWay(context);
        }
        return Uni.createFrom().item(new ChallengeData(302, Map.of("Location", "/login")));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_BASIC;
    }
}
