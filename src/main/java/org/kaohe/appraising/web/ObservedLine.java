package org.kaohe.appraising.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.kaohe.appraising.Mask;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.observation.Reading;

/**
 * An observation behind a fact as a page tells it: who observed what and when, when it was entered, and what became of it.
 *
 * @param value as it counted; empty when there is an {@code outcome}
 * @param outcome of an inspection; null otherwise
 * @param observer null when masked, likewise {@code correctedBy}
 * @param photos how many there are
 * @param before the value that was corrected; null when nothing was
 */
record ObservedLine(
        long id,
        String observedOn,
        String source,
        String value,
        Reading.Result outcome,
        String observer,
        String enteredAt,
        String note,
        String evidence,
        int photos,
        String before,
        Reading.Result outcomeBefore,
        String correctedBy,
        String correctedAt) {

    static ObservedLine of(SeenView it, int photos, UnaryOperator<String> names, DateTimeFormatter minutes) {
        SeenView first = it.corrects() == null ? it : it.corrects();
        boolean corrected = it.corrects() != null;
        return new ObservedLine(
                it.id(),
                ResultsSearch.text(it.observedOn()),
                it.source() == null ? "" : names.apply(it.source()),
                value(it),
                it.outcome(),
                named(first.recordedBy()),
                minute(first.recordedAt(), minutes),
                it.note(),
                it.evidence(),
                photos,
                corrected ? value(first) : null,
                corrected ? first.outcome() : null,
                corrected ? named(it.recordedBy()) : null,
                corrected ? minute(it.recordedAt(), minutes) : "");
    }

    public boolean corrected() {
        return before != null;
    }

    private static String value(SeenView it) {
        if (it.denominator() != null) {
            return Decimals.plain(it.numerator()).toPlainString() + " / "
                    + Decimals.plain(it.denominator()).toPlainString();
        }
        return it.value() == null ? "" : Decimals.plain(it.value()).toPlainString();
    }

    private static String named(String account) {
        return account == null || account.startsWith(Mask.NAMELESS) ? null : account;
    }

    private static String minute(Instant at, DateTimeFormatter minutes) {
        return at == null ? "" : minutes.format(at);
    }
}
