package org.kaohe.policydesk.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.policybook.Table;
import org.kaohe.sheet.Row;
import org.kaohe.sheet.Sheet;

/**
 * Which file a workbook was made from, and that file itself: so that a workbook that comes back after weeks still tells what
 * its owner changed, though nobody keeps old drafts. On a hidden sheet; whoever tampers with it is found out by the hash.
 *
 * @param path from the rules folder
 * @param bytes of the file as it was then
 */
record Origin(String path, byte[] bytes) {

    static final String SHEET = "来历 Origin";

    /** A cell holds up to 32,767 characters. */
    private static final int PIECE = 30_000;

    private static final String BASE = "base";

    /** SHA-256 in lower-case hex, as in ETags. */
    String hash() {
        return hash(bytes);
    }

    void write(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(SHEET);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        sheet.value(0, 0, "path");
        sheet.value(0, 1, path);
        sheet.value(1, 0, "sha256");
        sheet.value(1, 1, hash());
        String packed = Base64.getEncoder().encodeToString(packed(bytes));
        int row = 2;
        for (int from = 0; from < packed.length(); from += PIECE) {
            sheet.value(row, 0, BASE);
            sheet.value(row++, 1, packed.substring(from, Math.min(from + PIECE, packed.length())));
        }
    }

    /** Empty when the workbook has none, or not the one it was given. */
    static Optional<Origin> read(List<Sheet> sheets) {
        return sheets.stream()
                .filter(each -> each.name().equals(SHEET))
                .findFirst()
                .flatMap(Origin::read);
    }

    private static Optional<Origin> read(Sheet sheet) {
        var packed = new StringBuilder();
        String path = "";
        String hash = "";
        for (Row row : sheet.rows()) {
            String value = row.cell(1).text();
            switch (row.cell(0).text()) {
                case "path" -> path = value;
                case "sha256" -> hash = value;
                case BASE -> packed.append(value);
                default -> {}
            }
        }
        String known = hash;
        String from = path;
        return unpacked(packed.toString())
                .filter(bytes -> hash(bytes).equals(known))
                .map(bytes -> new Origin(from, bytes));
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    /** Not more than a table can be, whatever it says it is. */
    private static Optional<byte[]> unpacked(String text) {
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return Optional.of(gzip.readNBytes(Table.MOST_BYTES + 1)).filter(each -> each.length <= Table.MOST_BYTES);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
