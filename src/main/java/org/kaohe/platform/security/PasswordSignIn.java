package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaohe.core.journal.Change;
import org.kaohe.platform.security.PasswordCheck.Outcome;
import org.kaohe.roster.Account;
import org.kaohe.roster.signin.SignInLog;

/** Name and password with each request: HTTP Basic. The journal is told of a program once an hour. */
@Singleton
final class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Where the challenge finds how long the pause lasts. */
    static final String PAUSE = "kaohe.pause";

    private static final Duration TOLD_AGAIN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final AccountDirectory accounts;
    private final PasswordCheck passwords;
    private final SignInLog log;
    private final InstantSource clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    PasswordSignIn(AccountDirectory accounts, PasswordCheck passwords, SignInLog log, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
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
        Optional<Account> known = known(accounts.recall(name), password);
        return known.isPresent()
                ? Uni.createFrom().item(Identities.of(known.get()))
                : context.runBlocking(
                        () -> check(name, password, HttpSecurityUtils.getRoutingContextAttribute(request)));
    }

    private SecurityIdentity check(String name, String password, RoutingContext context) {
        Optional<Account> known = known(accounts.find(name), password);
        if (known.isPresent()) {
            return Identities.of(known.get());
        }
        Outcome outcome = passwords.check(name, password);
        if (outcome instanceof Outcome.Right right) {
            tell(right.account());
            return Identities.of(right.account());
        }
        if (outcome instanceof Outcome.Paused paused && context != null) {
            context.put(PAUSE, paused.left());
            // Otherwise only the mechanism that read the password is asked how to answer, and it knows 401 alone.
            context.remove(HttpAuthenticationMechanism.class.getName());
        }
        throw new AuthenticationFailedException();
    }

    private Optional<Account> known(Optional<Account> account, String password) {
        return account.filter(each -> passwords.isKnown(each, password));
    }

    private void tell(Account account) {
        Instant now = clock.instant();
        Instant last = told.get(account.name());
        if (last == null || last.plus(TOLD_AGAIN).isBefore(now)) {
            if (told.size() >= REMEMBERED) {
                told.clear();
            }
            told.put(account.name(), now);
            Change change = Change.of(account.name(), "sign-in", "account", account.name())
                    .with("how", "basic");
            log.record(account.staffNo().map(change::about).orElse(change));
        }
    }
}
