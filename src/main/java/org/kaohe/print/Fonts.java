package org.kaohe.print;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Letters for both languages. The fonts come with the program and go into the document, as far as it uses them, so that
 * Chinese is shown on a machine that has no Chinese font.
 */
final class Fonts {

    private static final BaseFont LATIN = font("latin.ttf");
    private static final BaseFont CHINESE = font("chinese.ttf");

    private Fonts() {}

    /** A text whose every letter is in the first font that has it. */
    static Phrase phrase(String text, float size, int style, Color color) {
        var fonts = new FontSelector();
        fonts.addFont(new Font(LATIN, size, style, color));
        fonts.addFont(new Font(CHINESE, size, style, color));
        return fonts.process(text == null ? "" : text);
    }

    private static BaseFont font(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " comes with the program", e);
        }
    }
}
