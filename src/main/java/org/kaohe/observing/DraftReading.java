package org.kaohe.observing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Result;

/** Reads the part of a draft that says what was found: a value, an outcome, or a numerator with its denominator. */
final class DraftReading {

    /** Plain decimals only: an exponent could ask for a number of a billion digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");

    private final Draft draft;
    private final Problems problems;

    DraftReading(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Null when a problem was found. */
    Reading read() {
        boolean value = draft.has(Field.VALUE);
        boolean outcome = draft.has(Field.OUTCOME);
        boolean ratio = draft.has(Field.NUMERATOR) || draft.has(Field.DENOMINATOR);
        if ((value ? 1 : 0) + (outcome ? 1 : 0) + (ratio ? 1 : 0) != 1) {
            problems.add("observation.reading.one-of", draft, Field.VALUE);
            return null;
        }
        if (outcome) {
            return checked();
        }
        return value ? marked() : ratio();
    }

    private Reading checked() {
        String text = draft.text(Field.OUTCOME).toUpperCase(Locale.ROOT);
        for (Result result : Result.values()) {
            if (result.name().equals(text)) {
                return new Reading.Checked(result);
            }
        }
        problems.add("observation.outcome.invalid", draft, Field.OUTCOME, draft.text(Field.OUTCOME));
        return null;
    }

    private Reading marked() {
        return number(Field.VALUE).map(Reading.Marked::new).orElse(null);
    }

    private Reading ratio() {
        for (Field part : new Field[] {Field.NUMERATOR, Field.DENOMINATOR}) {
            if (!draft.has(part)) {
                problems.add("observation.ratio.incomplete", draft, part, part.code());
                return null;
            }
        }
        Optional<BigDecimal> numerator = notNegative(Field.NUMERATOR);
        Optional<BigDecimal> denominator = notNegative(Field.DENOMINATOR);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return null;
        }
        if (denominator.get().signum() == 0 && numerator.get().signum() != 0) {
            problems.add("observation.ratio.of-nothing", draft, Field.DENOMINATOR, draft.text(Field.NUMERATOR));
            return null;
        }
        return new Reading.Ratio(numerator.get(), denominator.get());
    }

    private Optional<BigDecimal> notNegative(Field field) {
        Optional<BigDecimal> number = number(field);
        if (number.isPresent() && number.get().signum() < 0) {
            problems.add("observation.ratio.negative", draft, field, field.code(), draft.text(field));
            return Optional.empty();
        }
        return number;
    }

    private Optional<BigDecimal> number(Field field) {
        String text = draft.text(field);
        if (!NUMBER.matcher(text).matches()) {
            problems.add("observation.number.invalid", draft, field, field.code(), text);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
