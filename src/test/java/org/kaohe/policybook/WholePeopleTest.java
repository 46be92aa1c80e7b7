package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Engine;

/** Ten people through a year, by the real engine; and what is told when a story is wrong. */
final class WholePeopleTest {

    private static final String GOOD = "whole-person/good-one.yaml";
    private static final RulesFolder.Stories STORIES = PolicyFiles.RULES.stories();

    private static Map<PolicyCode, Appraiser> appraisers;

    @BeforeAll
    static void thePoliciesThatAreTold() {
        appraisers = Stream.of(
                        "capability-development",
                        "conduct-checklist",
                        "operations",
                        "regulation",
                        "service-agent",
                        "training-certification",
                        "two-track-team")
                .map(code ->
                        PolicyFiles.RULES.read(new PolicyCode(code)).content().orElseThrow())
                .collect(Collectors.toMap(
                        each -> each.code(),
                        each -> new Engine().build(each).appraiser().orElseThrow()));
    }

    @Test
    void tenPeopleGoThroughFourPeriodsAsTold() {
        WholePeople.Report report = WholePeople.tell(STORIES, appraisers);

        assertThat(report.problems()).isEmpty();
        assertThat(report.people()).isEqualTo(10);
        assertThat(report.passed()).isEqualTo(report.results().size()).isGreaterThan(50);
        Map<String, Long> periods = report.results().stream()
                .map(CaseReport.Result::example)
                .collect(Collectors.groupingBy(
                        each -> each.dossier().staffNo().value(), TreeMap::new, Collectors.counting()));
        assertThat(periods)
                .hasSize(10)
                .allSatisfy((person, count) -> assertThat(count).as(person).isGreaterThanOrEqualTo(4));
    }

    /** The second failure proposes a review only because the first one came out of the period before. */
    @Test
    void whatCameOutOfOnePeriodIsWhatTheNextOneFinds() {
        assertThat(told(
                        "failed-twice.yaml",
                        "attitude: {DAILY: 30, QUARTERLY: 20}",
                        "attitude: {DAILY: 80, QUARTERLY: 80}"))
                .filteredOn(each -> each.message(Locale.CHINESE).contains("陈立，2026-Q3"))
                .extracting(each -> each.values().get(1))
                .contains("proposals");
    }

    /** Had the third member of the best team scored less, the other team would have been the best. */
    @Test
    void theTeamOfTheYearIsFoundAmongThePeopleGiven() {
        assertThat(told("team-of-the-year.yaml", "82, CUSTOMER: 82", "2, CUSTOMER: 2"))
                .extracting(each -> each.values().get(0))
                .contains("周敏，2026-Q4 能力培养考核", "郑浩，2026-Q4 能力培养考核");
    }

    @Test
    void aWrongStoryIsToldWithItsPlace() {
        assertThat(codes(told("good-one.yaml", "score: 95,", "score: 94,"))).containsExactly("case.differs");
        assertThat(codes(told("good-one.yaml", "regulation:", "regulations:"))).contains("story.policy");
        assertThat(codes(told("good-one.yaml", "2026-Q2:", "2026-02:"))).contains("case.period");
        assertThat(codes(told("good-one.yaml", "staff_no: W01", "staff_no: '*'")))
                .contains("story.staff-no");
        assertThat(codes(told("good-one.yaml", "staff_no: W01", "staff_no: W02")))
                .contains("story.staff-no.twice");
        for (String key : List.of("earlier: [优秀]", "standings: {}", "trainees: {}", "period: 2026-Q1")) {
            assertThat(told("good-one.yaml", "regulation:\n", "regulation:\n      " + key + "\n"))
                    .filteredOn(each -> each.code().equals("story.found-out"))
                    .first()
                    .satisfies(each -> assertThat(each.place().toString()).startsWith(GOOD + ":9:"));
        }
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }

    /** With one file changed. */
    private static List<Problem> told(String file, String from, String to) {
        Map<String, byte[]> files = new TreeMap<>(STORIES.files());
        files.computeIfPresent("whole-person/" + file, (path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        });
        return WholePeople.tell(new RulesFolder.Stories(files, List.of()), appraisers)
                .problems();
    }
}
