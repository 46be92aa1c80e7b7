package org.kaohe.policybook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kaohe.policybook.PolicyDifference.Change;
import org.kaohe.policybook.PolicyDifference.Entry;
import org.kaohe.policybook.PolicyDifference.GradeShift;
import org.kaohe.policybook.PolicyDifference.InFile;
import org.kaohe.policybook.PolicyDifference.Kind;
import org.kaohe.policybook.PolicyDifference.Part;

/** A difference for people to read, line by line; the sentences stand in {@code org/kaohe/differences_{zh,en}.properties}. */
public final class DifferenceText {

    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    private DifferenceText(Locale locale) {
        this.locale = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    public static List<String> lines(PolicyDifference difference, Locale locale) {
        var text = new DifferenceText(locale);
        difference.files().forEach(text::write);
        if (!difference.gradeShifts().isEmpty()) {
            text.lines.add(text.say("grades"));
            difference.gradeShifts().forEach(text::write);
        }
        if (difference.isNone()) {
            text.lines.add(text.say("none"));
        }
        return text.lines;
    }

    private void write(InFile file) {
        lines.add(say("file." + file.kind(), file.path()));
        file.entries().forEach(entry -> write(entry, file.kind()));
    }

    /** A rule or sentence is shown side by side, everything else on one line. */
    private void write(Entry entry, Kind kind) {
        String name = entry.name().isEmpty() ? say("unnamed") : entry.name();
        if (kind == Kind.RULES) {
            lines.add("  " + say("entry." + entry.change(), name));
            Part text = entry.parts().get(0);
            lines.addAll(SideBySide.of(text.from(), text.to()));
            return;
        }
        String separator = say("separator");
        List<String> parts =
                entry.parts().stream().map(part -> part(part, entry.change())).toList();
        lines.add("  " + say("entry." + entry.change(), name) + say("colon") + String.join(separator, parts));
    }

    private String part(Part part, Change change) {
        String name = part.name().isEmpty() ? "" : part.name() + " ";
        return switch (change) {
            case ADDED -> name + part.to();
            case REMOVED -> name + part.from();
            case CHANGED -> name + orNone(part.from()) + " -> " + orNone(part.to());
        };
    }

    private void write(GradeShift shift) {
        String span = shift.atLeast() == null
                ? say("span.below", shift.below().toPlainString())
                : shift.below() == null
                        ? say("span.from", shift.atLeast().toPlainString())
                        : say(
                                "span",
                                shift.atLeast().toPlainString(),
                                shift.below().toPlainString());
        lines.add("  "
                + say("shift", span, shift.from(), shift.to(), shift.example().toPlainString()));
    }

    private String orNone(String value) {
        return value == null ? say("absent") : value;
    }

    private String say(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(
                        "org.kaohe.differences",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }
}
