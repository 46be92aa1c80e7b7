package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.platform.security.PasswordCheck.Outcome;
import org.kaohe.roster.AccountsInMemory;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.SessionsInMemory;
import org.kaohe.testing.AtOnce;

/** Comparing a password is slow, and many try at once. */
final class PasswordCheckTest {

    private static final Session.Limits LIMITS = new Session.Limits(Duration.ofMinutes(30), Duration.ofHours(12));

    private final CountedHash hash = new CountedHash();
    private final PasswordCheck check = check();

    @Test
    void ofManyWrongGuessesAtOnceOnlyTheFreeOnesAreCompared() throws Exception {
        List<Outcome> came = AtOnce.each(40, number -> check.check("li", "wrong"));
        assertThat(hash.compared()).isEqualTo(5);
        assertThat(came).filteredOn(Outcome.Wrong.class::isInstance).hasSize(5);
        assertThat(came).filteredOn(Outcome.Paused.class::isInstance).hasSize(35);
    }

    @Test
    void aNameThatDoesNotExistIsTreatedAlike() throws Exception {
        AtOnce.each(40, number -> check.check("nobody", "wrong"));
        assertThat(hash.compared()).isEqualTo(5);
    }

    @Test
    void theRightOneIsLetInHoweverOftenItComesAtOnceAndComparedByThoseOnlyWhoCameFirst() throws Exception {
        assertThat(AtOnce.each(40, number -> check.check("li", "right"))).allMatch(Outcome.Right.class::isInstance);
        assertThat(hash.compared()).isLessThanOrEqualTo(5);
    }

    @Test
    void whoWasRightBeginsToCountFailuresAnewAlsoWhereThatWasKnown() {
        check.check("li", "right");
        for (int round = 0; round < 3; round++) {
            for (int failure = 0; failure < 4; failure++) {
                assertThat(check.check("li", "wrong")).isInstanceOf(Outcome.Wrong.class);
            }
            assertThat(check.check("li", "right")).isInstanceOf(Outcome.Right.class);
        }
        assertThat(hash.compared()).isEqualTo(13);
    }

    private PasswordCheck check() {
        InstantSource clock = () -> Instant.parse("2026-09-14T08:00:00Z");
        var sessions = new Sessions(new SessionsInMemory(), LIMITS, clock, byte[]::new);
        var accounts = new AccountDirectory(
                new AccountsInMemory().with("li", Role.EMPLOYEE), new SessionDirectory(sessions, clock), clock);
        return new PasswordCheck(accounts, hash, change -> {}, clock);
    }
}
