package org.kaohe.core.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** At least one fact of each type, edges included; a test that uses it learns about a new type at once. */
public final class SampleFacts {

    private SampleFacts() {}

    public static List<Fact> all() {
        return List.of(
                person(),
                new Indicator("attitude", "attitude", decimal("20")),
                new Figure("item_limit", decimal("10")),
                new Mark("attitude", "DAILY", decimal("1118.5"), 13),
                new Kpi("resolved-24h", "SYSTEM", decimal("95"), decimal("100")),
                new Inspection("C-001", 4, 1, 2),
                new Earlier("2026-Q2", 1, "不合格", true),
                new Earlier("2026-Q1", 0, "", false),
                new Kpi("answer-phone", "SYSTEM", decimal("3600"), decimal("120")),
                new Raters("communication", "PEER", 3),
                new TeamMean("resolution", "SYSTEM", decimal("0.873015873016"), 6),
                new Standing(Standing.TEAM, 2, 6, decimal("84.25"), 6),
                new Standing(Standing.EVERYBODY, 1, 120, decimal("81.5"), 120),
                new Standing(Standing.TEAMS, 4, 4, decimal("77"), 3),
                new Certificate("field", "高级", 11, false),
                new Certificate("desk", "初级", 12, true),
                new Training("annual", true, 0),
                new Training("safety", false, 14),
                new Trainee("E0099", "优秀", false),
                new Points("attitude", "DAILY", decimal("34.369230769231"), decimal("20"), "attitude"),
                new Points("competence", "", decimal("-0.5"), decimal("20"), "skill"),
                new Deduction("C-001", decimal("2")),
                new Cap("合格", "严重项 C-001"),
                new Score(decimal("89.5")),
                new Grade("良好", "优秀", false),
                new Bonus(decimal("-500"), "奖金 不合格"),
                new Bonus(decimal("123456789012345678901234567890.12"), "x"),
                new Proposed(ProposalKind.DISMISSAL_REVIEW, "连续两个考核周期不合格"),
                new Note("tab\tand line\nand \\ 汉字 😀"),
                new Missing("attitude", "QUARTERLY"),
                new Missing("inspection", ""),
                new Met("resolved-24h"),
                new Missed("resolved-24h"),
                new Value("exact", decimal("0.000000000001")));
    }

    public static Person person() {
        return new Person(
                "E0042",
                "reception",
                "support",
                "junior",
                "T1",
                "retail",
                List.of("all", "female", "reception", "support"),
                true,
                false);
    }

    /** Every record a {@link Fact} can be. */
    public static Set<Class<?>> types() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .flatMap(side -> Stream.of(side.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
