package org.kaohe.appraising.trace;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.kaohe.core.bytes.ValueOut;
import org.kaohe.core.fact.Fact;

/**
 * SHA-256 over the facts a decision rests on, the policy's own left out. Canonical: each fact is one line, its type and
 * its components separated by tabs; lines are sorted and each ends in a line feed. The order facts came in changes
 * nothing, and anybody can compute it from the facts shown with a decision.
 */
public final class FactsHash {

    private FactsHash() {}

    public static byte[] of(Collection<? extends Fact> facts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            facts.stream()
                    .map(FactsHash::line)
                    .sorted()
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static String line(Fact fact) {
        var line = new Line(fact.getClass().getSimpleName());
        FactForm.of(fact).writeTo(line, fact);
        return line.text.toString();
    }

    /** Components as text; a backslash keeps tabs and line feeds inside a text from ending it. */
    private static final class Line implements ValueOut {
        private final StringBuilder text;

        Line(String type) {
            text = new StringBuilder(type);
        }

        @Override
        public void text(String value) {
            String safe = value == null
                    ? "\\0"
                    : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
            text.append('\t').append(safe);
        }

        @Override
        public void decimal(BigDecimal value) {
            text.append('\t').append(value == null ? "\\0" : value.toPlainString());
        }

        @Override
        public void whole(long value) {
            text.append('\t').append(value);
        }

        @Override
        public void flag(boolean value) {
            text.append('\t').append(value);
        }
    }
}
