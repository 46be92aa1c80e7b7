package org.kaohe.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Account;

final class SessionsTest {

    private static final Session.Limits LIMITS = new Session.Limits(Duration.ofMinutes(30), Duration.ofHours(12));
    private static final Account LI =
            new Account("li", "hash", Set.of(Role.AUDITOR), Optional.empty(), true, false, false, Optional.empty());

    private Instant now = Instant.parse("2026-09-14T08:00:00Z");
    private byte next;
    private final SessionsInMemory store = new SessionsInMemory();
    private final Sessions sessions = new Sessions(store, LIMITS, () -> now, count -> {
        byte[] bytes = new byte[count];
        bytes[0] = next++;
        return bytes;
    });

    @Test
    void anUnusedSessionEndsAfterHalfAnHour() {
        String hash = begin();
        later(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(store.find(hash).filter(sessions::lasts)).isPresent();
        later(Duration.ofSeconds(1));
        assertThat(sessions.use(hash)).isEmpty();
    }

    @Test
    void usingItKeepsItAndThatIsWrittenDownOnceAMinuteAtMost() {
        String hash = begin();
        for (int each = 0; each < 60; each++) {
            later(Duration.ofSeconds(59));
            assertThat(sessions.use(hash)).isPresent();
        }
        assertThat(store.written).isEqualTo(30);
    }

    @Test
    void itEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        String hash = begin();
        for (int each = 0; each < 12 * 4 - 1; each++) {
            later(Duration.ofMinutes(15));
            assertThat(sessions.use(hash)).isPresent();
        }
        later(Duration.ofMinutes(15));
        assertThat(sessions.use(hash)).isEmpty();
    }

    @Test
    void eachSignInHasASecretOfItsOwnOfWhichOnlyTheHashIsKept() {
        String one = sessions.begin(LI, "password");
        String other = sessions.begin(LI, "password");
        assertThat(one).isNotEqualTo(other).hasSize(43);
        assertThat(store.byHash).containsOnlyKeys(Secret.hash(one), Secret.hash(other));
    }

    @Test
    void endingAllLeavesThoseOfOthers() {
        String hash = begin();
        sessions.endAll("wang", "operator");
        assertThat(sessions.use(hash)).isPresent();
        sessions.endAll("li", "operator");
        assertThat(sessions.use(hash)).isEmpty();
        assertThat(store.told).contains("sign-in li", "sign-out-everywhere operator");
    }

    @Test
    void whatEndedLongAgoIsClearedAwayAtTheNextSignIn() {
        begin();
        later(Duration.ofHours(13));
        begin();
        assertThat(store.byHash).hasSize(1);
    }

    private String begin() {
        return Secret.hash(sessions.begin(LI, "password"));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
