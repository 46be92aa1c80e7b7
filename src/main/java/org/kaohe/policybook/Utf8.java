package org.kaohe.policybook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kaohe.core.problem.Place;

/**
 * Bytes to text: UTF-8 with or without a byte order mark, lines ending in {@code \n}. Refused: any other encoding (a
 * Chinese Excel saves plain "CSV" as GBK), and characters nobody can see.
 */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Optional<String> decode(String path, byte[] bytes, Findings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.error("file.not-utf8", Place.file(path));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n");
        return visible(path, text, findings) ? Optional.of(text) : Optional.empty();
    }

    /** Whether a text can be shown as it is: no control, format, private or broken characters. */
    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean visible(String path, String text, Findings findings) {
        int before = findings.size();
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
                column = 1;
                continue;
            }
            if (character != '\t' && !isVisible(character)) {
                findings.error("file.character", Place.column(path, line, column), String.format("U+%04X", character));
            }
            column++;
        }
        return findings.size() == before;
    }
}
