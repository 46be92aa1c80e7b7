package org.kaohe.policydesk.workbook;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.policybook.TableForm;
import org.kaohe.policybook.TableForm.Field;

/** The guide sheet: what each column means and takes, in Chinese and English; the words stand in {@code org/kaohe/columns_{zh,en}}. */
final class TableGuide {

    private static final int NARROW = 22;
    private static final int WIDE = 80;
    private static final int CHOICES_SHOWN = 30;
    private static final List<String> RULES = List.of("guide.rows", "guide.none", "guide.formulas", "guide.back");

    private TableGuide() {}

    static void write(Worksheet sheet, TableForm form) {
        int row = 0;
        line(sheet, row++, form.table().file(), words("title", Locale.CHINESE), words("title", Locale.ENGLISH));
        sheet.range(0, 0, 0, 2).style().bold().set();
        for (Field field : form.fields()) {
            line(sheet, row++, field.name(), text(field, Locale.CHINESE), text(field, Locale.ENGLISH));
        }
        row++;
        for (String rule : RULES) {
            line(sheet, row++, "", words(rule, Locale.CHINESE), words(rule, Locale.ENGLISH));
        }
        sheet.width(0, NARROW);
        sheet.width(1, WIDE);
        sheet.width(2, WIDE);
    }

    /** What it means, what it takes, and what it is chosen from. */
    private static String text(Field field, Locale locale) {
        String type = words("type." + field.type().name().toLowerCase(Locale.ROOT), locale);
        String choices = field.choices().isEmpty()
                ? ""
                : " " + words("choices", locale)
                        + String.join(
                                ", ",
                                field.choices().stream().limit(CHOICES_SHOWN).toList())
                        + (field.choices().size() > CHOICES_SHOWN ? " …" : "");
        return meaning(field.name(), locale) + " " + type + choices;
    }

    /** A template may have columns of its own that nobody has explained. */
    static String meaning(String column, Locale locale) {
        try {
            return bundle(locale).getString("column." + column);
        } catch (MissingResourceException e) {
            return words("column", locale);
        }
    }

    private static String words(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.kaohe.columns",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void line(Worksheet sheet, int row, String name, String chinese, String english) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, chinese);
        sheet.value(row, 2, english);
    }
}
