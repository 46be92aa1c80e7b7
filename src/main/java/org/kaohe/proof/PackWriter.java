package org.kaohe.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a pack one after the other and remembers their hashes only. */
final class PackWriter implements Closeable {

    private final ZipOutputStream zip;
    private final SortedMap<String, String> files = new TreeMap<>();

    PackWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    SortedMap<String, String> files() {
        return files;
    }

    void put(String name, byte[] bytes) throws IOException {
        files.put(name, Sha256.of(bytes));
        write(name, bytes);
    }

    /** The last file; it names all others. */
    void finish(PackManifest manifest) throws IOException {
        write(PackNames.MANIFEST, PackJson.write(manifest));
        zip.finish();
    }

    /** What has been written so far stays a torn archive when it was not finished. */
    @Override
    public void close() throws IOException {
        zip.flush();
    }

    private void write(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        // The moment is in the manifest; the same files give the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
