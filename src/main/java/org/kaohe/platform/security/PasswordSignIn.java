package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.kaohe.roster.Account;
import org.kaohe.roster.PasswordHash;

/** Checks name and password, for the sign-in form and for HTTP Basic. */
@Singleton
final class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final int LONGEST_NAME = 64;

    private final AccountDirectory accounts;
    private final PasswordHash hash;
    private final Attempts attempts;
    private final RecentSignIns recent;
    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodysHash;

    PasswordSignIn(AccountDirectory accounts, PasswordHash hash, InstantSource clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.attempts = new Attempts(clock);
        this.recent = new RecentSignIns(clock);
        this.nobodysHash = hash.of("nobody");
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        Optional<Account> known = accounts.recall(name).filter(account -> recent.know(account, password));
        return known.isPresent()
                ? Uni.createFrom().item(Identities.of(known.get()))
                : context.runBlocking(() -> check(name, password));
    }

    private SecurityIdentity check(String name, String password) {
        if (name.length() > LONGEST_NAME || attempts.arePaused(name)) {
            throw new AuthenticationFailedException();
        }
        Optional<Account> account = accounts.find(name);
        boolean fits = hash.fits(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !fits) {
            attempts.failed(name);
            throw new AuthenticationFailedException();
        }
        attempts.succeeded(name);
        recent.remember(account.get(), password);
        return Identities.of(account.get());
    }
}
