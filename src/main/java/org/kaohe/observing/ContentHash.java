package org.kaohe.observing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kaohe.core.observation.Reading;

/** SHA-256 over everything an observation says, in lower-case hex: equal hashes mean equal content. */
public record ContentHash(String hex) {

    /** Characters that most observations say less than. */
    private static final int MOSTLY = 256;

    /** The reference is no content: it is the name under which the content goes. */
    public static ContentHash of(NewObservation observation) {
        return of(List.of(
                observation.staffNo().value(),
                observation.subject().kind().name(),
                observation.subject().code(),
                observation.source(),
                text(observation.reading()),
                observation.observedOn().toString(),
                observation.note(),
                observation.evidence()));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Enough to tell the rows of one file apart. */
    long first64Bits() {
        return Long.parseUnsignedLong(hex.substring(0, Long.BYTES * 2), 16);
    }

    static ContentHash of(List<String> parts) {
        // Each part with its length, so that two neighbouring texts cannot trade characters.
        var content = new StringBuilder(MOSTLY);
        parts.forEach(part -> content.append(part.length()).append(':').append(part));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
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
