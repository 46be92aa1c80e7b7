package org.kaohe.appraising.reevaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;

/** The sums of one person with one observation said otherwise. An observation that is in no sum changes none. */
final class Resummed {

    private Resummed() {}

    static List<Evidence> with(List<Evidence> sums, Revision revision) {
        Observation old = revision.observation();
        List<Evidence> result = new ArrayList<>();
        boolean held = isOfNothing(old.reading());
        for (Evidence each : sums) {
            if (!each.origins().contains(old.id())) {
                result.add(each);
            } else {
                held = true;
                without(each, old).ifPresent(result::add);
            }
        }
        if (held && revision.found().isPresent()) {
            add(result, old, revision.found().get());
        }
        return result;
    }

    /** A ratio of nothing is an observation without a fact, unless others give its sum a denominator. */
    private static boolean isOfNothing(Reading reading) {
        return reading instanceof Reading.Ratio ratio && ratio.denominator().signum() == 0;
    }

    private static Optional<Evidence> without(Evidence sum, Observation old) {
        List<Long> left = sum.origins().stream().filter(id -> id != old.id()).toList();
        Fact.Given less = plus(sum.fact(), old.reading(), -1);
        return less == null ? Optional.empty() : Optional.of(new Evidence(less, left));
    }

    private static void add(List<Evidence> sums, Observation old, Reading found) {
        for (int i = 0; i < sums.size(); i++) {
            Evidence sum = sums.get(i);
            if (isSumOf(sum.fact(), old, found)) {
                List<Long> more = Stream.concat(sum.origins().stream(), Stream.of(old.id()))
                        .distinct()
                        .toList();
                sums.set(i, new Evidence(plus(sum.fact(), found, 1), more));
                return;
            }
        }
        Fact.Given first = first(old, found);
        if (first != null) {
            sums.add(new Evidence(first, List.of(old.id())));
        }
    }

    private static boolean isSumOf(Fact.Given fact, Observation old, Reading found) {
        String subject = old.subject().code();
        if (fact instanceof Mark mark) {
            return found instanceof Reading.Marked
                    && mark.indicator().equals(subject)
                    && mark.source().equals(old.source());
        }
        if (fact instanceof Kpi kpi) {
            return found instanceof Reading.Ratio
                    && kpi.indicator().equals(subject)
                    && kpi.source().equals(old.source());
        }
        return fact instanceof Inspection inspection
                && found instanceof Reading.Checked
                && inspection.item().equals(subject);
    }

    /** Null for a ratio of nothing. */
    private static Fact.Given first(Observation old, Reading found) {
        String subject = old.subject().code();
        if (found instanceof Reading.Marked marked) {
            return new Mark(subject, old.source(), marked.value(), 1);
        }
        if (found instanceof Reading.Ratio ratio) {
            return ratio.denominator().signum() == 0
                    ? null
                    : new Kpi(subject, old.source(), ratio.numerator(), ratio.denominator());
        }
        return plus(new Inspection(subject, 0, 0, 0), found, 1);
    }

    /** The sum with a reading more ({@code sign} 1) or less (-1); null when nothing is left. */
    private static Fact.Given plus(Fact.Given sum, Reading reading, int sign) {
        if (sum instanceof Mark mark && reading instanceof Reading.Marked marked) {
            int count = mark.count() + sign;
            return count == 0
                    ? null
                    : new Mark(mark.indicator(), mark.source(), mark.sum().add(signed(marked.value(), sign)), count);
        }
        if (sum instanceof Kpi kpi && reading instanceof Reading.Ratio ratio) {
            BigDecimal denominator = kpi.denominator().add(signed(ratio.denominator(), sign));
            return denominator.signum() <= 0
                    ? null
                    : new Kpi(
                            kpi.indicator(),
                            kpi.source(),
                            kpi.numerator().add(signed(ratio.numerator(), sign)),
                            denominator);
        }
        return inspected((Inspection) sum, ((Reading.Checked) reading).result(), sign);
    }

    private static Fact.Given inspected(Inspection sum, Reading.Result result, int sign) {
        int checks = sum.checks() + (result == Reading.Result.NA ? 0 : sign);
        int fails = sum.fails() + (result == Reading.Result.FAIL ? sign : 0);
        int notApplicable = sum.notApplicable() + (result == Reading.Result.NA ? sign : 0);
        return checks + notApplicable == 0 ? null : new Inspection(sum.item(), checks, fails, notApplicable);
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }
}
