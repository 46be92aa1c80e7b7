package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.kaohe.roster.Account;
import org.kaohe.roster.signin.Session;

/** Turns the secret in a session cookie back into an account, as it is now and not as it was at sign-in. */
@Singleton
final class SessionSignIn implements IdentityProvider<SessionRequest> {

    private final SessionDirectory sessions;
    private final AccountDirectory accounts;

    SessionSignIn(SessionDirectory sessions, AccountDirectory accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        Optional<Session> session = sessions.recall(request.secret());
        Optional<Account> account = session.flatMap(each -> accounts.recall(each.account()));
        return account.isPresent()
                ? Uni.createFrom().item(Identities.of(account.get(), session.get()))
                : context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(String secret) {
        Session session = sessions.find(secret).orElseThrow(AuthenticationFailedException::new);
        Account account = accounts.find(session.account()).orElseThrow(AuthenticationFailedException::new);
        return Identities.of(account, session);
    }
}
