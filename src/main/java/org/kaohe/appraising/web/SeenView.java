package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;

/**
 * An observation behind a fact, as it counted.
 *
 * @param value of a mark; null otherwise
 * @param outcome of an inspection; null otherwise
 * @param recordedBy of a correction, who corrected
 * @param corrects the first version when this one is a correction; null otherwise
 */
record SeenView(
        long id,
        String source,
        BigDecimal value,
        Reading.Result outcome,
        BigDecimal numerator,
        BigDecimal denominator,
        LocalDate observedOn,
        String recordedBy,
        Instant recordedAt,
        String note,
        String evidence,
        SeenView corrects) {

    /** The id of its first version. */
    long first() {
        return corrects == null ? id : corrects.id();
    }

    static SeenView of(long id, Map<Long, Observation> seen) {
        Observation it = seen.get(id);
        if (it == null) {
            return new SeenView(id, null, null, null, null, null, null, null, null, null, null, null);
        }
        Reading reading = it.reading();
        Reading.Ratio ratio = reading instanceof Reading.Ratio two ? two : null;
        return new SeenView(
                id,
                it.source(),
                reading instanceof Reading.Marked mark ? mark.value() : null,
                reading instanceof Reading.Checked check ? check.result() : null,
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                it.observedOn(),
                it.observer(),
                it.recordedAt(),
                it.note(),
                it.evidence(),
                it.versionOf() == id ? null : of(it.versionOf(), seen));
    }
}
