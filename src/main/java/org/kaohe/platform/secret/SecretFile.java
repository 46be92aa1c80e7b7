package org.kaohe.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated secret in a file with permission 0600: 32 random bytes in URL-safe Base64, made when first asked for. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    public static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "secret-", ".tmp", ownerOnly(file));
            Files.writeString(unfinished, generated());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String secret = Files.readString(file).strip();
        if (secret.length() < BYTES) {
            throw new IOException("Secret file " + file + " holds fewer than " + BYTES
                    + " characters. Maybe restore it from a backup.");
        }
        return secret;
    }

    /** A new secret that is not stored. */
    public static String generated() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
