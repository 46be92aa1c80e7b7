package org.kaohe.platform.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.policy.Better;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.policybook.CaseFile;

/**
 * What the other policies want to know: every mark, ratio and inspection that the cases of a policy begin with, once a
 * month, as good as the person is. What several policies look at is observed once.
 */
final class SampleReadings {

    /** Recorded by {@link SampleMarks} and {@link SampleInspections}. */
    private static final Set<String> TAKEN = Set.of("regulation", "conduct-checklist");

    private static final int FIRST_DAY = 8;
    private static final int DAYS = 15;
    private static final int USUAL_ABILITY = 840;
    private static final double THOUSAND = 1000;

    private final Random random = new Random(20_260_930L);
    private final Map<String, Reading> readings = new TreeMap<>();

    /** @param spec null for an item */
    private record Reading(Fact fact, IndicatorSpec spec) {}

    SampleReadings(List<Appraiser> policies) {
        policies.forEach(this::add);
        policies.stream()
                .filter(each -> TAKEN.contains(each.policy().code().value()))
                .forEach(each -> readings.keySet().removeAll(new SampleReadings(each).readings.keySet()));
    }

    private SampleReadings(Appraiser policy) {
        add(policy);
    }

    private void add(Appraiser policy) {
        CaseFile.of(policy.content(), policy.policy()).base().evidence().stream()
                .map(Evidence::fact)
                .forEach(fact -> add(policy, fact));
    }

    private void add(Appraiser policy, Fact fact) {
        if (fact instanceof Mark mark) {
            add(mark.indicator() + " " + mark.source(), fact, spec(policy, mark.indicator()));
        } else if (fact instanceof Kpi kpi) {
            add(kpi.indicator() + " " + kpi.source(), fact, spec(policy, kpi.indicator()));
        } else if (fact instanceof Inspection inspection) {
            policy.policy().items().stream()
                    .filter(each -> each.code().equals(inspection.item()))
                    .forEach(each -> policy.policy().sources().stream()
                            .filter(source -> source.code().contains("CHECK")
                                    || source.code().equals("INSPECTION"))
                            .findFirst()
                            .ifPresent(source -> add(each.code() + " " + source.code(), fact, null)));
        }
    }

    private void add(String key, Fact fact, IndicatorSpec spec) {
        readings.putIfAbsent(key, new Reading(fact, spec));
    }

    private static IndicatorSpec spec(Appraiser policy, String indicator) {
        return policy.policy().indicator(indicator).orElseThrow();
    }

    /** Everything about one person in one month. */
    List<Draft> of(SamplePerson person, Period month) {
        List<Draft> drafts = new ArrayList<>();
        readings.forEach((key, reading) -> {
            LocalDate day = month.first().plusDays(FIRST_DAY + random.nextInt(DAYS));
            Map<Field, String> texts = values(reading, person);
            if (person.atWork(day).isPresent()) {
                int space = key.indexOf(' ');
                texts.put(Field.STAFF_NO, person.staffNo().value());
                texts.put(reading.spec() == null ? Field.ITEM : Field.INDICATOR, key.substring(0, space));
                texts.put(Field.SOURCE, key.substring(space + 1));
                texts.put(Field.OBSERVED_ON, day.toString());
                drafts.add(new Draft(1, texts));
            }
        });
        return drafts;
    }

    private Map<Field, String> values(Reading reading, SamplePerson person) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        double skill = person.ability() + random.nextInt(121) - 60;
        if (reading.fact() instanceof Kpi kpi) {
            texts.put(
                    Field.NUMERATOR,
                    numerator(kpi, reading.spec(), skill / USUAL_ABILITY).toPlainString());
            texts.put(Field.DENOMINATOR, kpi.denominator().toPlainString());
        } else if (reading.fact() instanceof Mark) {
            IndicatorSpec spec = reading.spec();
            double range = spec.maximum().subtract(spec.minimum()).doubleValue();
            double value = spec.minimum().doubleValue() + range * Math.min(1, skill / THOUSAND);
            texts.put(Field.VALUE, rounded(value, 1).toPlainString());
        } else {
            texts.put(Field.OUTCOME, random.nextInt(1000) < person.slips() ? "FAIL" : "PASS");
        }
        return texts;
    }

    /** Somebody half as good again is half as fast again. */
    private static BigDecimal numerator(Kpi kpi, IndicatorSpec spec, double skill) {
        double usual = kpi.numerator().doubleValue();
        double value = spec.better() == Better.LOWER ? usual / (skill * skill) : usual * skill;
        BigDecimal whole = rounded(value, 0);
        return spec.unit()
                .mostRatio()
                .map(most -> whole.min(kpi.denominator().multiply(most)))
                .orElse(whole);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
