package org.kaohe.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.kaohe.platform.problem.EarlyRefusals;

/** Signs nobody in; answers a program that is not signed in with 401, where a person is led to the sign-in page. */
@Singleton
final class ApiChallenge implements HttpAuthenticationMechanism {

    private static final int ASKED_FIRST = 10_000;

    private final EarlyRefusals refusals;

    ApiChallenge(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Uni.createFrom().optional(Optional.empty());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().optional(Optional.empty());
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        String path = context.normalizedPath();
        boolean program = path.startsWith("/api/") || path.startsWith("/q/");
        if (!program) {
            return Uni.createFrom().item(false);
        }
        Duration pause = context.get(PasswordSignIn.PAUSE);
        if (pause == null) {
            refusals.signInNeeded(context);
        } else {
            refusals.paused(context, pause.toSeconds() + 1);
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return ASKED_FIRST;
    }
}
