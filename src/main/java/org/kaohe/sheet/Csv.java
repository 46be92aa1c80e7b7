package org.kaohe.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Csv as spreadsheets write it: UTF-8 with or without a mark, or GBK; commas, semicolons or tabs. */
final class Csv {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";

    private Csv() {}

    static void read(byte[] content, SheetFile.Rows rows) throws IOException, UnreadableSheetException {
        String text = text(content);
        if (text.indexOf('\0') >= 0) {
            throw new IOException("binary content");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> all = csv.iterator();
            while (rows.areWanted() && all.hasNext()) {
                CsvRecord record = all.next();
                rows.add(new Row(
                        (int) record.getStartingLineNumber(),
                        record.getFields().stream().map(Cell::text).toList()));
            }
        }
    }

    /** About how many rows there are: a line in quotation marks is none, and is counted. */
    static int lines(byte[] content) {
        int lines = content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0;
        for (byte each : content) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The one that the header has most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text;
        try {
            text = decoded(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            text = decoded(content, CHINESE);
        }
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
