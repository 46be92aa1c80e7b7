package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.kaohe.roster.Account;

/** Turns the name in a sealed session cookie back into an account, as it is now and not as it was at sign-in. */
@Singleton
final class SessionSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final AccountDirectory accounts;

    SessionSignIn(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        Optional<Account> known = accounts.recall(request.getPrincipal());
        return known.isPresent()
                ? Uni.createFrom().item(Identities.of(known.get()))
                : context.runBlocking(() -> accounts.find(request.getPrincipal())
                        .map(Identities::of)
                        .orElseThrow(AuthenticationFailedException::new));
    }
}
