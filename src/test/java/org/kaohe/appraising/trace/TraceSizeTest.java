package org.kaohe.appraising.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.SampleFacts;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;

/** The goal is a quarter of marks for one person in a kilobyte, whatever became of it. */
class TraceSizeTest {

    private static final List<String> CRITERIA =
            List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");
    private static final int DAILY_MARKS = 13;

    private final Appraiser regulation = new Engine()
            .build(new RulesFolder(Path.of("rules"))
                    .read(new PolicyCode("regulation"))
                    .content()
                    .orElseThrow())
            .appraiser()
            .orElseThrow();

    /** The worst case is a second failure: all proposals, and a note for each criterion. */
    @ParameterizedTest
    @ValueSource(strings = {"95", "64"})
    void aQuarterOfTheRegulationFitsAKilobyte(String mark) {
        Trace trace = regulation.appraise(quarter(mark)).trace();
        int size = PackedTrace.of(trace).bytes().length;
        System.out.printf(
                "trace of the regulation at %s: %d facts, %d firings, %d observations in %d bytes%n",
                mark,
                trace.facts().size(),
                trace.firings().size(),
                trace.origins().stream().mapToInt(List::size).sum(),
                size);
        assertThat(size).isLessThanOrEqualTo(1024);
        assertThat(PackedTrace.of(trace).unpack(regulation.policy().facts())).isEqualTo(trace);
    }

    /** Ids as bulk intake gives them: all marks of a day together, many people between two days. */
    private static Dossier quarter(String mark) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(SampleFacts.person(), List.of()));
        evidence.add(new Evidence(new Earlier("2026-Q2", 1, "不合格", true), List.of(11_000_042L)));
        for (int each = 0; each < CRITERIA.size(); each++) {
            List<Long> daily = new ArrayList<>();
            for (int day = 0; day < DAILY_MARKS; day++) {
                daily.add(1_000_000L + day * 50_000L + each);
            }
            var sum = Decimals.of(mark).multiply(Decimals.of(DAILY_MARKS)).add(Decimals.of("0.5"));
            evidence.add(new Evidence(new Mark(CRITERIA.get(each), "DAILY", sum, DAILY_MARKS), daily));
            evidence.add(new Evidence(
                    new Mark(CRITERIA.get(each), "QUARTERLY", Decimals.of(mark), 1), List.of(1_900_000L + each)));
        }
        return new Dossier(new StaffNo("E0042"), Period.parse("2026-Q3").orElseThrow(), evidence);
    }
}
