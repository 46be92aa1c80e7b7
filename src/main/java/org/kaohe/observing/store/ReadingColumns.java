package org.kaohe.observing.store;

import java.math.BigDecimal;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.observation.Reading.Ratio;
import org.kaohe.core.observation.Reading.Result;

/** A reading as four columns, of which it fills one kind and leaves the others null. */
record ReadingColumns(BigDecimal value, String outcome, BigDecimal numerator, BigDecimal denominator) {

    static ReadingColumns of(Reading reading) {
        if (reading instanceof Marked marked) {
            return new ReadingColumns(marked.value(), null, null, null);
        }
        if (reading instanceof Ratio ratio) {
            return new ReadingColumns(null, null, ratio.numerator(), ratio.denominator());
        }
        return new ReadingColumns(null, ((Checked) reading).result().name(), null, null);
    }

    Reading reading() {
        if (value != null) {
            return new Marked(value);
        }
        return outcome == null ? new Ratio(numerator, denominator) : new Checked(Result.valueOf(outcome));
    }
}
