package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.roster.AccountsInMemory;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.SessionsInMemory;

/** A program sends its password with each request, and looking at one is slow on purpose. */
final class PasswordSignInTest {

    private static final Session.Limits LIMITS = new Session.Limits(Duration.ofMinutes(30), Duration.ofHours(12));

    private Instant now = Instant.parse("2026-09-14T08:00:00Z");
    private final CountedHash hash = new CountedHash();
    private final PasswordSignIn signIn = signIn();

    @Test
    void aRightPasswordIsLookedAtOnceAMinute() {
        for (int second = 0; second < 60; second++) {
            assertThat(comes("right").getPrincipal().getName()).isEqualTo("program");
            now = now.plusSeconds(1);
        }
        assertThat(hash.compared()).isEqualTo(1);
        comes("right");
        assertThat(hash.compared()).isEqualTo(2);
    }

    @Test
    void aWrongOneIsLookedAtEachTimeAndWhoeverKnowsTheRightOneIsNotKeptOut() {
        comes("right");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> comes("wrong")).isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(hash.compared()).isEqualTo(3);
        assertThat(comes("right").getPrincipal().getName()).isEqualTo("program");
    }

    private PasswordSignIn signIn() {
        InstantSource clock = () -> now;
        var sessions = new Sessions(new SessionsInMemory(), LIMITS, clock, byte[]::new);
        var accounts = new AccountDirectory(
                new AccountsInMemory().with("program", Role.HR_EDITOR), new SessionDirectory(sessions, clock), clock);
        return new PasswordSignIn(
                accounts, new PasswordCheck(accounts, hash, change -> {}, clock), change -> {}, clock);
    }

    private SecurityIdentity comes(String password) {
        var request =
                new UsernamePasswordAuthenticationRequest("program", new PasswordCredential(password.toCharArray()));
        AuthenticationRequestContext here = new AuthenticationRequestContext() {
            @Override
            public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> look) {
                return Uni.createFrom().item(look);
            }
        };
        return signIn.authenticate(request, here).await().indefinitely();
    }
}
