package org.kaohe.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A pack from somewhere: nothing is unpacked to disk, only names that packs have are taken, each once, and every file is
 * counted while it is read, whatever the archive says of its size.
 */
final class PackFile implements Closeable {

    /** Larger than any pack of {@link MakePack#MOST_DECISIONS}. */
    static final long MOST_ARCHIVE_BYTES = 4L << 30;

    static final int MOST_FILES = 4 * MakePack.MOST_DECISIONS;
    static final int MOST_BYTES = 16 << 20;
    static final int MOST_POLICY_BYTES = 1 << 20;
    static final int MOST_MANIFEST_BYTES = 64 << 20;

    /** All files together; each is read twice. */
    static final long MOST_UNPACKED = 32L << 30;

    /** No honest text of more than a few pages packs better. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 1 << 20;

    private final ZipFile zip;
    private final SortedMap<String, ZipArchiveEntry> entries = new TreeMap<>();
    private long unpacked;

    private PackFile(ZipFile zip) {
        this.zip = zip;
    }

    static PackFile open(Path file) throws PackFaultException, IOException {
        if (Files.size(file) > MOST_ARCHIVE_BYTES) {
            throw new PackFaultException("pack.archive-too-large", Files.size(file) >> 20, MOST_ARCHIVE_BYTES >> 20);
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IOException | RuntimeException e) {
            // Whatever the parser says about a hostile file: it is no archive.
            throw new PackFaultException("pack.no-archive");
        }
        var pack = new PackFile(zip);
        try {
            pack.list();
            return pack;
        } catch (PackFaultException e) {
            pack.close();
            throw e;
        }
    }

    /** All names, in order. */
    Iterable<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    byte[] read(String name) throws PackFaultException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new PackFaultException("pack.file.missing", name);
        }
        int most = most(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            unpacked += bytes.length;
            boolean bomb = bytes.length > SMALL && bytes.length / MOST_RATIO > Math.max(1, entry.getCompressedSize());
            if (bytes.length > most || bomb || unpacked > MOST_UNPACKED) {
                throw new PackFaultException("pack.file.too-large", name, most >> 10);
            }
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw new PackFaultException("pack.file.unreadable", name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void list() throws PackFaultException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName();
            if (!PackNames.isKnown(name)) {
                throw new PackFaultException("pack.file.name", printable(name));
            }
            if (entry.isDirectory() || entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
                throw new PackFaultException("pack.file.kind", name);
            }
            if (entries.put(name, entry) != null) {
                throw new PackFaultException("pack.file.twice", name);
            }
            if (entries.size() > MOST_FILES) {
                throw new PackFaultException("pack.too-many-files", MOST_FILES);
            }
        }
    }

    private static int most(String name) {
        if (name.equals(PackNames.MANIFEST)) {
            return MOST_MANIFEST_BYTES;
        }
        return name.startsWith("policies/") ? MOST_POLICY_BYTES : MOST_BYTES;
    }

    /** What a hostile name may do to a terminal is left out. */
    private static String printable(String name) {
        String safe = name.replaceAll("\\p{C}", "?");
        return safe.length() > 100 ? safe.substring(0, 100) : safe;
    }
}
