package org.kaohe.roster.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** 32 random bytes in URL-safe Base64, given to one holder; what is kept is its hash. */
public final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    /** @param random gives as many random bytes as it is asked for */
    static Supplier<String> maker(Random random) {
        return () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(BYTES));
    }

    /** Source of bytes that nobody can predict. */
    @FunctionalInterface
    public interface Random {
        byte[] bytes(int count);
    }

    /** What is kept of a secret: SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
