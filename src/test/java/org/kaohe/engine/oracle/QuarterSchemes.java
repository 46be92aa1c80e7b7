package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Consequence.COMMENDED;
import static org.kaohe.engine.oracle.Consequence.TRAINED;
import static org.kaohe.engine.oracle.Consequence.on;
import static org.kaohe.engine.oracle.Consequence.when;
import static org.kaohe.engine.oracle.Criterion.mark;
import static org.kaohe.engine.oracle.Criterion.mixed;
import static org.kaohe.engine.oracle.Criterion.rate;
import static org.kaohe.engine.oracle.Criterion.reading;
import static org.kaohe.engine.oracle.Criterion.time;
import static org.kaohe.engine.oracle.Grades.EXCELLENT;
import static org.kaohe.engine.oracle.Grades.FAIL;
import static org.kaohe.engine.oracle.Grades.GOOD;
import static org.kaohe.engine.oracle.Grades.PASS;
import static org.kaohe.engine.oracle.Group.group;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaohe.core.fact.Standing;
import org.kaohe.engine.oracle.Criterion.Share;
import org.kaohe.engine.oracle.Reading.Kind;

/** The weighted schemes that appraise a quarter. */
final class QuarterSchemes {

    private static final int WEAK = 70;
    private static final int CASES_PASSED = 60;

    private QuarterSchemes() {}

    /** 1: five criteria alike, 40 % daily and 60 % quarterly marks; the one scheme that pays. */
    static Scheme regulation() {
        Function<String, Criterion> both =
                criterion -> mixed(criterion, new Share("DAILY", 40), new Share("QUARTERLY", 60));
        return WeightedScheme.of(group(
                        100,
                        both.apply("attitude"),
                        both.apply("competence"),
                        both.apply("efficiency"),
                        both.apply("satisfaction"),
                        both.apply("teamwork")))
                .paying(Map.of(EXCELLENT, 1000, GOOD, 500, PASS, 0, FAIL, -500))
                .proposing(
                        on(EXCELLENT, "commendation", "raise", "promotion"),
                        on(FAIL, "written-warning", "demotion-review", "training-plan"));
    }

    /** 2: 30/30/20/10/10, shared equally within. */
    static Scheme postScorecard() {
        return WeightedScheme.of(
                        group(
                                30,
                                mark("product-knowledge", "EXAM"),
                                mark("problem-solving", "PRACTICAL"),
                                mark("clear-explanation", "SUPERVISOR")),
                        group(
                                30,
                                rate("timely-reply-rate", "SYSTEM"),
                                rate("resolution-rate", "SYSTEM"),
                                mark("attitude", "CUSTOMER")),
                        group(
                                20,
                                mark("task-response", "SUPERVISOR"),
                                time("handling-hours", 24, 48),
                                mark("tidy-workplace", "INSPECTION")),
                        group(
                                10,
                                mark("cooperation", "PEER"),
                                mark("information-sharing", "PEER"),
                                mark("knowledge-sharing", "PEER")),
                        group(10, mark("suggestions", "SUPERVISOR")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 6: four abilities of four criteria, all equal; an ability below the line is trained. */
    static Scheme technicalService() {
        return abilities(
                group(
                        25,
                        mark("warmth", "CUSTOMER"),
                        mark("patience", "CUSTOMER"),
                        mark("quick-wit", "SUPERVISOR"),
                        mark("expression", "CUSTOMER")),
                group(
                        25,
                        mark("handling-efficiency", "SUPERVISOR"),
                        mark("analysis", "PRACTICAL"),
                        mark("hard-cases", "PEER"),
                        mark("continuous-improvement", "SUPERVISOR")),
                group(
                        25,
                        mark("clarity", "CUSTOMER"),
                        mark("listening", "CUSTOMER"),
                        mark("coordination", "PEER"),
                        mark("fairness", "PEER")),
                group(
                        25,
                        mark("product-knowledge", "EXAM"),
                        mark("new-products", "EXAM"),
                        mark("technical-training", "EXAM"),
                        mark("up-to-date", "SUPERVISOR")));
    }

    /** 8: seven groups alike. */
    static Scheme commonIndicators() {
        return WeightedScheme.of(
                        group(
                                1,
                                mark("satisfaction", "CUSTOMER"),
                                rate("complaint-free-rate", "SYSTEM"),
                                rate("return-free-rate", "SYSTEM")),
                        group(1, time("response-hours", 4, 24), time("handling-hours", 24, 48)),
                        group(
                                1,
                                rate("completion-rate", "SYSTEM"),
                                rate("resolution-rate", "SYSTEM"),
                                mark("solution-satisfaction", "CUSTOMER"),
                                rate("repurchase-rate", "SYSTEM")),
                        group(1, mark("knowledge-exam", "EXAM"), rate("training-rate", "SYSTEM")),
                        group(1, mark("records-quality", "INSPECTION"), mark("carefulness", "SPOT_CHECK")),
                        group(1, mark("teamwork", "PEER")),
                        group(1, rate("goal-rate", "SUPERVISOR")))
                .proposing(COMMENDED, TRAINED);
    }

    /** 10: four areas alike; who fails the test cases repeats them. */
    static Scheme postAssessment() {
        Criterion testCases =
                reading(Kind.MARK, "case-test", "PRACTICAL", value -> value, String.valueOf(CASES_PASSED));
        return WeightedScheme.of(
                        group(25, mark("knowledge-exam", "EXAM"), mark("practical-skill", "PRACTICAL")),
                        group(
                                25,
                                mark("satisfaction", "CUSTOMER"),
                                rate("complaint-free-rate", "SYSTEM"),
                                rate("complaint-settled-rate", "SYSTEM"),
                                rate("goal-rate", "SUPERVISOR")),
                        group(25, testCases, mark("method", "SUPERVISOR"), mark("solution-feedback", "CUSTOMER")),
                        group(25, rate("on-time-rate", "SYSTEM"), rate("completion-rate", "SYSTEM")))
                .proposing(
                        COMMENDED,
                        TRAINED,
                        when(known -> group(1, testCases).isBelow(CASES_PASSED, known), "training-plan"));
    }

    /** 11: five indicators alike; a special award for the best of a team, never a failure by rank. */
    static Scheme departmentMethod() {
        return WeightedScheme.of(group(
                        100,
                        mark("satisfaction", "CUSTOMER"),
                        rate("resolution-rate", "SYSTEM"),
                        rate("timely-rate", "SYSTEM"),
                        mixed("technical-skill", new Share("EXAM", 40), new Share("PRACTICAL", 60)),
                        mixed("teamwork-and-communication", new Share("SUPERVISOR", 60), new Share("PEER", 40))))
                .proposing(
                        on(EXCELLENT, "raise", "promotion"),
                        on(FAIL, "written-warning", "training-plan"),
                        (known, grade) -> grade.equals(EXCELLENT) && known.ranksFirst(Standing.TEAM, 1)
                                ? Stream.of("commendation")
                                : Stream.empty());
    }

    /** 18: three abilities of three criteria, all equal; an ability below the line is trained. */
    static Scheme threeAbilities() {
        return abilities(
                group(
                        1,
                        mark("knowledge-exam", "EXAM"),
                        mark("training-result", "EXAM"),
                        mark("problem-solving", "PRACTICAL")),
                group(1, mark("attitude", "CUSTOMER"), mark("communication", "CUSTOMER"), mark("patience", "CUSTOMER")),
                group(
                        1,
                        time("handling-hours", 24, 48),
                        mark("effectiveness", "CUSTOMER"),
                        mark("solution-feedback", "CUSTOMER")));
    }

    /** 19: satisfaction and efficiency half each. */
    static Scheme managementMeasures() {
        return WeightedScheme.of(
                        group(50, mark("satisfaction", "CUSTOMER")),
                        group(50, time("response-hours", 4, 24), time("handling-hours", 24, 48)))
                .proposing(on(EXCELLENT, "bonus", "commendation"), on(FAIL, "written-warning", "training-plan"));
    }

    /** 22: five sources by weight in each of four areas; weak areas are trained, the best person and team awarded. */
    static Scheme capabilityDevelopment() {
        List<Group> areas = Stream.of(
                        "knowledge",
                        "attitude-and-communication",
                        "solving-and-learning",
                        "teamwork-and-responsibility")
                .map(area -> group(
                        25,
                        mixed(
                                area,
                                new Share("EXAM", 20),
                                new Share("PRACTICAL", 20),
                                new Share("CUSTOMER", 30),
                                new Share("SUPERVISOR", 20),
                                new Share("PEER", 10))))
                .toList();
        return WeightedScheme.of(areas.toArray(Group[]::new))
                .proposing(
                        on(EXCELLENT, "bonus", "promotion"),
                        on(FAIL, "written-warning"),
                        when(known -> anyIsWeak(areas, known), "training-plan"),
                        when(known -> known.ranksFirst(Standing.EVERYBODY, 1), "commendation"),
                        when(known -> known.ranksFirst(Standing.TEAMS, 3), "commendation"));
    }

    private static Scheme abilities(Group... groups) {
        return WeightedScheme.of(groups)
                .proposing(COMMENDED, when(known -> anyIsWeak(List.of(groups), known), "training-plan"));
    }

    private static boolean anyIsWeak(List<Group> groups, Known known) {
        return groups.stream().anyMatch(each -> each.isBelow(WEAK, known));
    }
}
