package org.kaohe.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs taken apart and put together again, the way somebody does who wants to deceive. */
final class Zips {

    private Zips() {}

    static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (var each : files.entrySet()) {
                add(zip, new ZipArchiveEntry(each.getKey()), each.getValue());
            }
        }
        return file;
    }

    static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /** Changes a text in one file and, as a careful forger would, every hash of the manifest. */
    static Map<String, byte[]> forged(Map<String, byte[]> files, String name, String from, String to)
            throws IOException {
        Map<String, byte[]> forged = new LinkedHashMap<>(files);
        forged.put(name, changed(files.get(name), from, to));
        PackManifest old = PackJson.read(files.get(PackNames.MANIFEST), PackManifest.class);
        SortedMap<String, String> hashes = new TreeMap<>(old.files());
        hashes.put(name, Sha256.of(forged.get(name)));
        var manifest = new PackManifest(
                old.format(),
                old.engine(),
                old.madeAt(),
                old.reading(),
                old.masked(),
                old.journal(),
                old.decisions(),
                hashes,
                Sha256.ofAll(hashes));
        forged.put(PackNames.MANIFEST, PackJson.write(manifest));
        return forged;
    }

    static byte[] changed(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new AssertionError("no " + from + " in " + text);
        }
        return (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.UTF_8);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }
}
