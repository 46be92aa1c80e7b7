package org.kaohe.appraising.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.fact.SampleFacts;
import org.kaohe.core.fact.Score;
import org.kaohe.core.measure.Decimals;

/** The goal is a quarter of daily marks for one person in a kilobyte. */
class TraceSizeTest {

    private static final List<String> CRITERIA =
            List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");

    @Test
    void aQuarterOfTheRegulationFitsAKilobyte() {
        Trace trace = quarter();
        int size = TraceCodec.encode(trace).length;
        System.out.printf(
                "trace of the regulation: %d facts, %d firings, %d observations in %d bytes%n",
                trace.facts().size(),
                trace.firings().size(),
                trace.origins().stream().mapToInt(List::size).sum(),
                size);
        assertThat(size).isLessThanOrEqualTo(1024);
    }

    /** 13 daily marks and one quarterly per criterion, two thirds of a year of failing; ids as bulk intake gives them. */
    private static Trace quarter() {
        List<Fact> facts = new ArrayList<>();
        List<List<Long>> origins = new ArrayList<>();
        List<Firing> firings = new ArrayList<>();
        given(facts, origins, SampleFacts.person(), List.of());
        given(facts, origins, new Earlier("2026-Q2", 1, "不合格", true), List.of(11_000_042L));
        given(facts, origins, new Earlier("2026-Q1", 2, "合格", false), List.of(3_000_042L));
        for (int each = 0; each < CRITERIA.size(); each++) {
            List<Long> daily = new ArrayList<>();
            for (int week = 0; week < 13; week++) {
                daily.add(1_000_000L + week * 50_000L + each);
            }
            given(facts, origins, new Mark(CRITERIA.get(each), "DAILY", Decimals.of("871.5"), 13), daily);
            given(
                    facts,
                    origins,
                    new Mark(CRITERIA.get(each), "QUARTERLY", Decimals.of(68), 1),
                    List.of(1_900_000L + each));
        }
        int marks = 3;
        for (int each = 0; each < 10; each++) {
            facts.add(new Points(
                    CRITERIA.get(each / 2),
                    each % 2 == 0 ? "DAILY" : "QUARTERLY",
                    Decimals.of("26.815384615385"),
                    Decimals.of(20)));
            firings.add(new Firing(each % 2, List.of(each / 2, 5, marks + each), List.of(13 + each)));
        }
        facts.add(new Score(Decimals.of("67.56")));
        firings.add(new Firing(4, List.of(13, 14, 15, 16, 17, 18, 19, 20, 21, 22), List.of(23)));
        facts.add(new Grade("不合格", "不合格", true));
        facts.add(new Bonus(Decimals.of(-500), "奖金 不合格"));
        firings.add(new Firing(8, List.of(23), List.of(24, 25)));
        facts.add(new Proposed(ProposalKind.WRITTEN_WARNING, "本考核周期不合格,指出需要改进之处"));
        facts.add(new Proposed(ProposalKind.DEMOTION_REVIEW, "本考核周期不合格,降级并重新培训"));
        facts.add(new Proposed(ProposalKind.DISMISSAL_REVIEW, "连续两个考核周期不合格"));
        firings.add(new Firing(10, List.of(24), List.of(26, 27)));
        firings.add(new Firing(11, List.of(24, 1), List.of(28)));
        return new Trace(0, facts, origins, firings);
    }

    private static void given(List<Fact> facts, List<List<Long>> origins, Fact fact, List<Long> from) {
        facts.add(fact);
        origins.add(from);
    }
}
