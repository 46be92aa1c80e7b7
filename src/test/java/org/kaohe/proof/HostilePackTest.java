package org.kaohe.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Engine;

/** Archives that are no packs are refused before anything of them is believed. */
class HostilePackTest {

    private static final byte[] LITTLE = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "decisions/1/../../evil",
                "decisions/1\\facts.json",
                "C:/evil",
                "policies/x/files/regulation/policy.yaml",
                "decisions/0/facts.json",
                "manifest.json/",
                "notes.txt",
                "decisions/1/\u001b[2J"
            })
    void aNameNoPackHasIsRefused(String name) throws IOException {
        assertThat(refusal(Zips.zip(folder.resolve("a.zip"), Map.of(name, LITTLE))))
                .isEqualTo("pack.file.name");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            var entry = new ZipArchiveEntry(PackNames.READ_ME);
            entry.setUnixMode(0120777);
            Zips.add(zip, entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(file)).isEqualTo("pack.file.kind");
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() throws IOException {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            Zips.add(zip, new ZipArchiveEntry(PackNames.MANIFEST), LITTLE);
            Zips.add(zip, new ZipArchiveEntry(PackNames.MANIFEST), LITTLE);
        }
        assertThat(refusal(file)).isEqualTo("pack.file.twice");
    }

    @Test
    void aFileThatUnpacksToAHundredTimesItsSizeIsRefused() throws IOException {
        Path file = Zips.zip(folder.resolve("a.zip"), Map.of(PackNames.MANIFEST, new byte[30 << 20]));
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(refusal(file)).isEqualTo("pack.file.too-large");
    }

    @Test
    void aFileLargerThanPacksHaveIsRefusedHoweverWellItPacks() throws IOException {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setMethod(ZipEntry.DEFLATED);
            zip.setLevel(0);
            Zips.add(zip, new ZipArchiveEntry(PackNames.MANIFEST), new byte[PackFile.MOST_MANIFEST_BYTES + 1]);
        }
        assertThat(refusal(file)).isEqualTo("pack.file.too-large");
    }

    @Test
    void whatIsNoArchiveOrATornOneIsToldSo() throws IOException {
        Path file = folder.resolve("a.zip");
        Zips.write(file, "PK, but not really".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file)).isEqualTo("pack.no-archive");
        Zips.zip(file, Map.of(PackNames.READ_ME, new byte[10_000]));
        byte[] whole = Files.readAllBytes(file);
        Zips.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(file)).isEqualTo("pack.no-archive");
    }

    @Test
    void aPackWithoutAManifestOrWithAStrangeOneIsRefused() throws IOException {
        assertThat(refusal(Zips.zip(folder.resolve("a.zip"), Map.of(PackNames.READ_ME, LITTLE))))
                .isEqualTo("pack.file.missing");
        assertThat(refusal(Zips.zip(folder.resolve("a.zip"), Map.of(PackNames.MANIFEST, LITTLE))))
                .isEqualTo("pack.file.unreadable");
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Zips.zip(folder.resolve("a.zip"), Map.of(PackNames.MANIFEST, deep))))
                .isEqualTo("pack.file.unreadable");
    }

    private static String refusal(Path file) throws IOException {
        return new PackCheck(new Engine(), "kaohe " + Engine.VERSION)
                .check(file)
                .difference()
                .map(Problem::code)
                .orElse("none");
    }
}
