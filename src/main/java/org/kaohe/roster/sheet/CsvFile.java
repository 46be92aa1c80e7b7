package org.kaohe.roster.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.roster.SheetRow;

/** Csv as spreadsheets write it: UTF-8 with or without a mark, or GBK. */
final class CsvFile {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    static List<SheetRow> rows(byte[] content) throws IOException {
        var rows = new ArrayList<SheetRow>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(content))) {
            for (CsvRecord record : csv) {
                if (rows.size() > SheetFile.MOST_ROWS) {
                    throw new IOException("more than " + SheetFile.MOST_ROWS + " rows");
                }
                rows.add(new SheetRow((int) record.getStartingLineNumber(), record.getFields()));
            }
        }
        return rows;
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
