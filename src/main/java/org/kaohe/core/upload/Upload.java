package org.kaohe.core.upload;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
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

    /** Unpacked they would take four times as many bytes of whoever looks at them. */
    private static final int MOST_PIXELS = 64_000_000;

    private final MediaKind kind;
    private final byte[] content;
    private final boolean cleaned;

    private Upload(MediaKind kind, byte[] content, boolean cleaned) {
        this.kind = kind;
        this.content = content;
        this.cleaned = cleaned;
    }

    /**
     * Refused are an empty file and one of more bytes, another kind than is wanted, a photo that is not whole, and one of
     * more than {@value #MOST_PIXELS} pixels, however few bytes they are packed into.
     *
     * @param most bytes taken
     */
    public static Answer<Upload> read(byte[] content, Wanted wanted, int most) {
        int size = content == null ? 0 : content.length;
        if (size == 0 || size > most) {
            return wanted.refuse("size", size, most);
        }
        Optional<MediaKind> kind = MediaKind.of(content).filter(wanted.kinds::contains);
        if (kind.isEmpty()) {
            return wanted.refuse("kind");
        }
        return switch (kind.get()) {
            case PDF -> Answer.done(new Upload(MediaKind.PDF, content, false));
            case PNG -> photo(MediaKind.PNG, content, PhotoWithoutPlace.png(content), wanted);
            case JPEG -> photo(MediaKind.JPEG, content, PhotoWithoutPlace.jpeg(content), wanted);
        };
    }

    private static Answer<Upload> photo(MediaKind kind, byte[] content, Optional<byte[]> clean, Wanted wanted) {
        Optional<Dimension> size = clean.flatMap(Upload::pixels);
        if (size.isEmpty()) {
            return wanted.refuse("broken", kind);
        }
        int width = size.get().width;
        int height = size.get().height;
        return (long) width * height > MOST_PIXELS
                ? wanted.refuse("pixels", width, height, MOST_PIXELS)
                : Answer.done(new Upload(kind, clean.get(), !Arrays.equals(clean.get(), content)));
    }

    /** What the head of the photo says; no pixel is unpacked. Empty when it says nothing. */
    private static Optional<Dimension> pixels(byte[] photo) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
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
