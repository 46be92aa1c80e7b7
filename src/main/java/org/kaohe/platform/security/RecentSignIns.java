package org.kaohe.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kaohe.roster.Account;

/**
 * Remembers for a minute that a password was found right, so that bcrypt does not dominate an API client's calls. What
 * is kept is a MAC under a key of this process over name, password and stored hash: no password, and nothing that
 * outlives a change of the account.
 */
final class RecentSignIns {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> untilByMac = new ConcurrentHashMap<>();

    RecentSignIns(InstantSource clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean know(Account account, String password) {
        Instant until = untilByMac.get(mac(account, password));
        return until != null && clock.instant().isBefore(until);
    }

    void remember(Account account, String password) {
        Instant now = clock.instant();
        if (untilByMac.size() >= REMEMBERED) {
            untilByMac.values().removeIf(until -> !now.isBefore(until));
        }
        if (untilByMac.size() < REMEMBERED) {
            untilByMac.put(mac(account, password), now.plus(TRUSTED));
        }
    }

    private String mac(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {account.name(), account.passwordHash(), password}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
