package org.kaohe.observing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;

/** Gives a draft its types. Finds every problem of its shape, and asks nothing stored. */
final class DraftReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Problems problems;
    /** A batch speaks of few days. */
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    DraftReader(Problems problems) {
        this.problems = problems;
    }

    /** Null when a problem was found. */
    NewObservation read(Draft draft) {
        checkTexts(draft);
        StaffNo staffNo = staffNo(draft);
        Subject subject = subject(draft);
        String source = required(draft, Field.SOURCE);
        Reading reading = new DraftReading(draft, problems).read();
        checkFit(draft, subject, reading);
        LocalDate day = day(draft);
        if (problems.inRow(draft.row())) {
            return null;
        }
        return new NewObservation(
                staffNo,
                subject,
                source,
                reading,
                day,
                draft.text(Field.NOTE),
                draft.text(Field.EVIDENCE),
                draft.text(Field.REF));
    }

    /** The same observation with another reading, and with the note and evidence of the draft where it has them. */
    NewObservation restate(NewObservation old, Draft found) {
        checkTexts(found);
        Reading reading = new DraftReading(found, problems).read();
        checkFit(found, old.subject(), reading);
        if (problems.inRow(found.row())) {
            return null;
        }
        return new NewObservation(
                old.staffNo(),
                old.subject(),
                old.source(),
                reading,
                old.observedOn(),
                found.has(Field.NOTE) ? found.text(Field.NOTE) : old.note(),
                found.has(Field.EVIDENCE) ? found.text(Field.EVIDENCE) : old.evidence(),
                old.ref());
    }

    private void checkTexts(Draft draft) {
        draft.texts().forEach((field, text) -> {
            if (text.codePointCount(0, text.length()) > field.limit()) {
                problems.add("observation.text.too-long", draft, field, field.code(), text.length(), field.limit());
            } else if (hasControl(field, text)) {
                problems.add("observation.text.control", draft, field, field.code());
            }
        });
    }

    /** PostgreSQL stores no NUL, and in a reference a line end would be invisible; a note may have lines. */
    private static boolean hasControl(Field field, String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean line = field == Field.NOTE && (point == '\n' || point == '\r' || point == '\t');
            if (!line && (Character.isISOControl(point) || isLoneSurrogate(point))) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private StaffNo staffNo(Draft draft) {
        String text = required(draft, Field.STAFF_NO);
        if (text == null) {
            return null;
        }
        if (!StaffNo.isValid(text)) {
            problems.add("observation.staff.invalid", draft, Field.STAFF_NO, text);
            return null;
        }
        return new StaffNo(text);
    }

    private Subject subject(Draft draft) {
        boolean indicator = draft.has(Field.INDICATOR);
        if (indicator == draft.has(Field.ITEM)) {
            problems.add("observation.subject.one-of", draft, Field.INDICATOR);
            return null;
        }
        return indicator ? Subject.indicator(draft.text(Field.INDICATOR)) : Subject.item(draft.text(Field.ITEM));
    }

    private void checkFit(Draft draft, Subject subject, Reading reading) {
        if (subject == null || reading == null) {
            return;
        }
        if (subject.isItem() && !(reading instanceof Reading.Checked)) {
            problems.add("observation.reading.item-needs-outcome", draft, Field.OUTCOME, subject.code());
        }
        if (!subject.isItem() && reading instanceof Reading.Checked) {
            problems.add("observation.reading.indicator-needs-number", draft, Field.VALUE, subject.code());
        }
    }

    private LocalDate day(Draft draft) {
        String text = required(draft, Field.OBSERVED_ON);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = days.computeIfAbsent(text, DraftReader::parsed);
        if (day.isEmpty()) {
            problems.add("observation.day.invalid", draft, Field.OBSERVED_ON, text);
        }
        return day.orElse(null);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private String required(Draft draft, Field field) {
        if (!draft.has(field)) {
            problems.add("observation.field.required", draft, field, field.code());
            return null;
        }
        return draft.text(field);
    }
}
