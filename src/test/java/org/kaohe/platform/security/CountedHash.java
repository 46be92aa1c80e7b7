package org.kaohe.platform.security;

import java.util.concurrent.atomic.AtomicInteger;
import org.kaohe.roster.PasswordHash;

/** Takes a while for each password, as bcrypt does, and counts them; "right" is the right one. */
final class CountedHash implements PasswordHash {

    private final AtomicInteger compared = new AtomicInteger();

    int compared() {
        return compared.get();
    }

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
}
