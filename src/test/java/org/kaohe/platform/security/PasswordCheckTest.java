package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.platform.security.PasswordCheck.Outcome;
import org.kaohe.roster.AccountsInMemory;
import org.kaohe.roster.PasswordHash;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.SessionsInMemory;
import org.kaohe.testing.AtOnce;

/** Comparing a password is slow, and many try at once. */
final class PasswordCheckTest {

    private static final Session.Limits LIMITS = new Session.Limits(Duration.ofMinutes(30), Duration.ofHours(12));

    private final AtomicInteger compared = new AtomicInteger();
    private final PasswordCheck check = check();

    @Test
    void ofManyWrongGuessesAtOnceOnlyTheFreeOnesAreCompared() throws Exception {
        List<Outcome> came = AtOnce.each(40, number -> check.check("li", "wrong"));
        assertThat(compared).hasValue(5);
        assertThat(came).filteredOn(Outcome.Wrong.class::isInstance).hasSize(5);
        assertThat(came).filteredOn(Outcome.Paused.class::isInstance).hasSize(35);
    }

    @Test
    void aNameThatDoesNotExistIsTreatedAlike() throws Exception {
        AtOnce.each(40, number -> check.check("nobody", "wrong"));
        assertThat(compared).hasValue(5);
    }

    @Test
    void theRightOneIsLetInHoweverOftenItComesAtOnceAndComparedByThoseOnlyWhoCameFirst() throws Exception {
        assertThat(AtOnce.each(40, number -> check.check("li", "right"))).allMatch(Outcome.Right.class::isInstance);
        assertThat(compared).hasValueLessThanOrEqualTo(5);
    }

    private PasswordCheck check() {
        InstantSource clock = () -> Instant.parse("2026-09-14T08:00:00Z");
        var sessions = new Sessions(new SessionsInMemory(), LIMITS, clock, byte[]::new);
        var accounts = new AccountDirectory(
                new AccountsInMemory().with("li", Role.EMPLOYEE), new SessionDirectory(sessions, clock), clock);
        PasswordHash slow = new PasswordHash() {
            @Override
            public String of(String password) {
                return "hash";
            }

            @Override
            public boolean fits(String password, String hash) {
                compared.incrementAndGet();
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return password.equals("right");
            }
        };
        return new PasswordCheck(accounts, slow, change -> {}, clock);
    }
}
