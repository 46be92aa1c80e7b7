package org.kaohe.core.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** A file that came in: what it is by its first bytes, and without what a photo says about place and camera. */
public final class Upload {

    /** What a file is to be; its problems are {@code document.size}, {@code photo.size} and so on. */
    public enum Wanted {
        DOCUMENT("document", Set.of(MediaKind.values())),
        PHOTO("photo", Set.of(MediaKind.PNG, MediaKind.JPEG));

        private final String name;

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<MediaKind> kinds;

        Wanted(String name, Set<MediaKind> kinds) {
            this.name = name;
            this.kinds = kinds;
        }

        private <T> Answer<T> refuse(String what, Object... values) {
            return Answer.refuse(Reason.INVALID, Problem.error(name + "." + what, Place.field("file"), values));
        }
    }

    private final MediaKind kind;
    private final byte[] content;
    private final boolean cleaned;

    private Upload(MediaKind kind, byte[] content, boolean cleaned) {
        this.kind = kind;
        this.content = content;
        this.cleaned = cleaned;
    }

    /** @param most bytes taken */
    public static Answer<Upload> read(byte[] content, Wanted wanted, int most) {
        int size = content == null ? 0 : content.length;
        if (size == 0 || size > most) {
            return wanted.refuse("size", size, most);
        }
        Optional<MediaKind> kind = MediaKind.of(content).filter(wanted.kinds::contains);
        if (kind.isEmpty()) {
            return wanted.refuse("kind");
        }
        Optional<byte[]> clean = switch (kind.get()) {
            case PDF -> Optional.of(content);
            case PNG -> PhotoWithoutPlace.png(content);
            case JPEG -> PhotoWithoutPlace.jpeg(content);
        };
        return clean.map(it -> Answer.done(new Upload(kind.get(), it, !Arrays.equals(it, content))))
                .orElseGet(() -> wanted.refuse("broken", kind.get()));
    }

    public MediaKind kind() {
        return kind;
    }

    /** Not to be changed. */
    public byte[] content() {
        return content;
    }

    /** Something was taken out. */
    public boolean cleaned() {
        return cleaned;
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
