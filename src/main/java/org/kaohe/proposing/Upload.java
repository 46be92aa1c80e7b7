package org.kaohe.proposing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.proposing.Document.MediaKind;

/** A file that came in: what it is by its first bytes, and without what a photo says about place and camera. */
final class Upload {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final MediaKind kind;
    private final byte[] content;
    private final boolean cleaned;

    private Upload(MediaKind kind, byte[] content, boolean cleaned) {
        this.kind = kind;
        this.content = content;
        this.cleaned = cleaned;
    }

    static Answer<Upload> read(byte[] content, int most) {
        if (content == null || content.length == 0 || content.length > most) {
            int size = content == null ? 0 : content.length;
            return Answer.refuse(Reason.INVALID, Problem.error("document.size", Place.field("file"), size, most));
        }
        Optional<MediaKind> kind = kind(content);
        if (kind.isEmpty()) {
            return Answer.refuse(Reason.INVALID, Problem.error("document.kind", Place.field("file")));
        }
        Optional<byte[]> clean = switch (kind.get()) {
            case PDF -> Optional.of(content);
            case PNG -> PhotoWithoutPlace.png(content);
            case JPEG -> PhotoWithoutPlace.jpeg(content);
        };
        return clean.map(it -> Answer.done(new Upload(kind.get(), it, !Arrays.equals(it, content))))
                .orElseGet(() -> Answer.refuse(
                        Reason.INVALID, Problem.error("document.broken", Place.field("file"), kind.get())));
    }

    private static Optional<MediaKind> kind(byte[] content) {
        if (startsWith(content, PDF)) {
            return Optional.of(MediaKind.PDF);
        }
        if (startsWith(content, PhotoWithoutPlace.PNG)) {
            return Optional.of(MediaKind.PNG);
        }
        return startsWith(content, PhotoWithoutPlace.JPEG) ? Optional.of(MediaKind.JPEG) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    MediaKind kind() {
        return kind;
    }

    /** Not to be changed. */
    byte[] content() {
        return content;
    }

    boolean cleaned() {
        return cleaned;
    }

    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
