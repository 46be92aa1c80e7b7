package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Consequence.COMMENDED;
import static org.kaohe.engine.oracle.Consequence.TRAINED;
import static org.kaohe.engine.oracle.Consequence.on;
import static org.kaohe.engine.oracle.Criterion.atMost;
import static org.kaohe.engine.oracle.Criterion.band;
import static org.kaohe.engine.oracle.Criterion.isAtMost;
import static org.kaohe.engine.oracle.Criterion.mark;
import static org.kaohe.engine.oracle.Criterion.rate;
import static org.kaohe.engine.oracle.Criterion.reading;
import static org.kaohe.engine.oracle.Criterion.time;
import static org.kaohe.engine.oracle.Grades.EXCELLENT;
import static org.kaohe.engine.oracle.Grades.GOOD;
import static org.kaohe.engine.oracle.Grades.TO_IMPROVE;
import static org.kaohe.engine.oracle.Group.group;

import java.util.List;
import org.kaohe.engine.oracle.Reading.Kind;

/** The weighted schemes that appraise a month. */
final class MonthSchemes {

    private MonthSchemes() {}

    /** 3: the source's weights add up to 90; the score is brought to 100. */
    static Scheme performanceStandard() {
        return WeightedScheme.of(
                        group(10, rate("first-contact-rate", "SYSTEM")),
                        group(10, mark("process-conformance", "INSPECTION")),
                        group(10, rate("repair-accuracy", "SYSTEM")),
                        group(15, mark("customer-rating", "CUSTOMER")),
                        group(10, rate("on-time-rate", "SYSTEM")),
                        group(5, mark("survey-rating", "CUSTOMER")),
                        group(10, rate("completion-rate", "SYSTEM")),
                        group(5, rate("utilisation-rate", "SYSTEM")),
                        group(5, time("response-hours", 4, 24)),
                        group(5, rate("training-rate", "SYSTEM")),
                        group(5, mark("knowledge-exam", "EXAM")))
                .proposing(TRAINED);
    }

    /** 4: six KPIs alike. */
    static Scheme kpiEssentials() {
        return WeightedScheme.of(
                        group(1, rate("solution-accuracy-rate", "SYSTEM"), rate("on-time-rate", "SYSTEM")),
                        group(1, mark("phone-survey", "CUSTOMER"), mark("questionnaire", "CUSTOMER")),
                        group(1, time("response-hours", 4, 24)),
                        group(
                                1,
                                rate("training-rate", "SYSTEM"),
                                mark("knowledge-exam", "EXAM"),
                                mark("competence-feedback", "CUSTOMER")),
                        group(1, rate("complaint-settled-rate", "SYSTEM")),
                        group(1, rate("completion-rate", "SYSTEM"), time("handling-hours", 24, 48)))
                .proposing(COMMENDED, TRAINED);
    }

    /** 9: six KPIs in three bands each, 100/75/50 points. */
    static Scheme kpiTemplate() {
        return WeightedScheme.of(group(
                        100,
                        band(Kind.MARK, "satisfaction", "CUSTOMER", 80, 60),
                        time("handling-hours", 24, 48),
                        band(Kind.RATE, "resolution-rate", "SYSTEM", 90, 80),
                        reading(
                                Kind.RATE,
                                "repeat-rate",
                                "SYSTEM",
                                value -> Exact.of(
                                        value.compareTo(Exact.of(10)) < 0 ? 100 : isAtMost(value, 20) ? 75 : 50),
                                "10",
                                "20"),
                        band(Kind.MARK, "teamwork", "SUPERVISOR", 80, 60),
                        band(Kind.RATE, "follow-up-rate", "SYSTEM", 90, 70)))
                .graded(Grades::byTemplate)
                .proposing(on(EXCELLENT, "bonus", "commendation"), on(TO_IMPROVE, "training-plan"));
    }

    /** 12: resolution is 70 + 1.5 for each percentage point above the team's mean, within 0..100; equal weights. */
    static Scheme specialist() {
        var compared = new Criterion(
                List.of(
                        new Reading(Kind.RATE, "resolution-rate", "SYSTEM", List.of()),
                        new Reading(Kind.TEAM_RATE, "resolution-rate", "SYSTEM", List.of())),
                rates -> Exact.of(70)
                        .plus(Exact.of("1.5").times(rates.get(0).minus(rates.get(1))))
                        .within(Exact.ZERO, Exact.HUNDRED));
        return WeightedScheme.of(group(
                        100,
                        mark("satisfaction", "CUSTOMER"),
                        compared,
                        mark("teamwork", "SUPERVISOR"),
                        mark("growth", "SUPERVISOR")))
                .proposing(on(EXCELLENT, "bonus", "commendation"), TRAINED);
    }

    /** 13: ten standards of 10 points. */
    static Scheme tenStandards() {
        return WeightedScheme.of(group(
                        100,
                        atMost("response-hours", 24),
                        rate("first-contact-rate", "SYSTEM"),
                        mark("satisfaction", "CUSTOMER"),
                        mark("product-knowledge", "EXAM"),
                        mark("social-skill", "SUPERVISOR"),
                        mark("attitude", "CUSTOMER"),
                        rate("completion-rate", "SYSTEM"),
                        rate("record-rate", "SYSTEM"),
                        mark("teamwork", "PEER"),
                        rate("training-rate", "SYSTEM")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 14: 25 each. */
    static Scheme serviceStandard() {
        return WeightedScheme.of(
                        group(25, time("answer-seconds", 30, 60), time("onsite-hours", 48, 72)),
                        group(25, rate("resolution-rate", "SYSTEM")),
                        group(
                                25,
                                mark("attitude", "CUSTOMER"),
                                mark("communication", "CUSTOMER"),
                                mark("knowledge-exam", "EXAM")),
                        group(25, mark("satisfaction", "CUSTOMER")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 15: 20/30/30/20. */
    static Scheme serviceScoring() {
        return WeightedScheme.of(
                        group(
                                20,
                                mark("expertise", "SUPERVISOR"),
                                mark("patience", "CUSTOMER"),
                                mark("effectiveness", "CUSTOMER"),
                                mark("expression", "CUSTOMER")),
                        group(
                                30,
                                time("response-hours", 4, 24),
                                time("handling-hours", 24, 48),
                                mark("feasibility", "SUPERVISOR")),
                        group(
                                30,
                                mark("process-quality", "INSPECTION"),
                                mark("effect-quality", "CUSTOMER"),
                                mark("technical-level", "SPOT_CHECK")),
                        group(20, rate("feedback-rate", "SYSTEM"), rate("resolution-rate", "SYSTEM")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 17: 25 each. */
    static Scheme serviceAndAssessment() {
        return WeightedScheme.of(
                        group(25, mark("satisfaction", "CUSTOMER"), rate("complaint-settled-rate", "SYSTEM")),
                        group(25, time("handling-hours", 24, 48), rate("resolution-rate", "SYSTEM")),
                        group(
                                25,
                                mark("technical-skill", "PRACTICAL"),
                                mark("communication", "CUSTOMER"),
                                mark("problem-solving", "PRACTICAL")),
                        group(25, rate("retention-rate", "SYSTEM"), mark("loyalty", "CUSTOMER")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 21: 40/30/30; enquiries within 24 hours, on site within 48. */
    static Scheme operations() {
        return WeightedScheme.of(
                        group(40, mark("satisfaction", "CUSTOMER")),
                        group(30, atMost("response-hours", 24), atMost("onsite-hours", 48)),
                        group(30, rate("completion-rate", "SYSTEM")))
                .proposing(on(EXCELLENT, "bonus", "promotion"), on(GOOD, "training-plan"), TRAINED);
    }
}
