package org.kaohe.observing.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.bytes.BlobIn;
import org.kaohe.core.bytes.BlobOut;
import org.kaohe.core.bytes.IdPattern;
import org.kaohe.core.measure.Decimals;

/** What was observed of one person on one subject from one source: sums, and the ids of the observations in them. */
final class Sums {

    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private int fails;
    private int notApplicable;
    private final List<Long> marks = new ArrayList<>();
    private final List<Long> ratios = new ArrayList<>();
    private final List<Long> outcomes = new ArrayList<>();

    List<Long> marks() {
        return marks;
    }

    /** @param sum null when there are no marks */
    void addMarks(BigDecimal sum, List<Long> ids) {
        value = ids.isEmpty() ? value : value.add(sum);
        marks.addAll(ids);
    }

    /** @param above and {@code below}: null when there are no ratios */
    void addRatios(BigDecimal above, BigDecimal below, List<Long> ids) {
        numerator = ids.isEmpty() ? numerator : numerator.add(above);
        denominator = ids.isEmpty() ? denominator : denominator.add(below);
        ratios.addAll(ids);
    }

    void addOutcomes(int failed, int without, List<Long> ids) {
        fails += failed;
        notApplicable += without;
        outcomes.addAll(ids);
    }

    void add(Sums other) {
        addMarks(other.value, other.marks);
        addRatios(other.numerator, other.denominator, other.ratios);
        addOutcomes(other.fails, other.notApplicable, other.outcomes);
    }

    /** Ratios of nothing are observations, but no fact. */
    void tell(PersonFacts person, String subject, String source) {
        if (!marks.isEmpty()) {
            person.mark(subject, source, value, marks.size(), marks);
        }
        if (denominator.signum() > 0) {
            person.kpi(subject, source, numerator, denominator, ratios);
        }
        if (!outcomes.isEmpty()) {
            person.inspections(subject, outcomes.size() - notApplicable, fails, notApplicable, outcomes);
        }
    }

    void write(BlobOut out, IdPattern pattern) {
        pattern.write(out, marks);
        if (!marks.isEmpty()) {
            out.decimal(Decimals.plain(value));
        }
        pattern.write(out, ratios);
        if (!ratios.isEmpty()) {
            out.decimal(Decimals.plain(numerator));
            out.decimal(Decimals.plain(denominator));
        }
        pattern.write(out, outcomes);
        if (!outcomes.isEmpty()) {
            out.unsigned(fails);
            out.unsigned(notApplicable);
        }
    }

    void read(BlobIn in, IdPattern pattern) {
        List<Long> marked = pattern.read(in);
        addMarks(marked.isEmpty() ? null : in.decimal(), marked);
        List<Long> compared = pattern.read(in);
        if (!compared.isEmpty()) {
            addRatios(in.decimal(), in.decimal(), compared);
        }
        List<Long> checked = pattern.read(in);
        if (!checked.isEmpty()) {
            addOutcomes((int) in.unsigned(), (int) in.unsigned(), checked);
        }
    }
}
