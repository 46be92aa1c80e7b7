package org.kaohe.observing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kaohe.core.observation.Reading;

/** SHA-256 over everything an observation says, in lower-case hex: equal hashes mean equal content. */
public record ContentHash(String hex) {

    /** The reference is no content: it is the name under which the content goes. */
    public static ContentHash of(NewObservation observation) {
        // Each part with its length, so that two neighbouring texts cannot trade characters.
        var content = new StringBuilder();
        part(content, observation.staffNo().value());
        part(content, observation.subject().kind().name());
        part(content, observation.subject().code());
        part(content, observation.source());
        part(content, text(observation.reading()));
        part(content, observation.observedOn().toString());
        part(content, observation.note());
        part(content, observation.evidence());
        return of(content.toString());
    }

    static ContentHash of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void part(StringBuilder content, String text) {
        content.append(text.length()).append(':').append(text);
    }

    private static String text(Reading reading) {
        if (reading instanceof Reading.Marked marked) {
            return marked.value().toPlainString();
        }
        if (reading instanceof Reading.Ratio ratio) {
            return ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
        }
        return ((Reading.Checked) reading).result().name();
    }
}
