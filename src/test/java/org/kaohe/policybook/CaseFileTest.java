package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.Unit;
import org.kaohe.core.problem.Problem;

final class CaseFileTest {

    private static final Policy REGULATION = policy("regulation");
    private static final Policy CHECKLIST = policy("conduct-checklist");

    /** What every case begins with could be recorded: the sample observes it. */
    @Test
    void casesBeginWithMarksForWhatIsMarkedAndRatiosForWhatIsMeasured() {
        for (PolicyCode code : PolicyFiles.RULES.policies()) {
            Policy policy = policy(code.value());
            for (Evidence each : CaseFile.of(PolicyFiles.of(code.value()).content(), policy)
                    .base()
                    .evidence()) {
                if (each.fact() instanceof Mark mark) {
                    assertThat(unit(policy, mark.indicator()).isMarked())
                            .as("%s %s", code, mark)
                            .isTrue();
                } else if (each.fact() instanceof Kpi kpi) {
                    assertThat(unit(policy, kpi.indicator()).isMarked())
                            .as("%s %s", code, kpi)
                            .isFalse();
                }
            }
        }
    }

    private static Unit unit(Policy policy, String indicator) {
        return policy.indicator(indicator).orElseThrow().unit();
    }

    @Test
    void everyPolicyHasCasesAndTheyAreSound() {
        for (PolicyCode code : PolicyFiles.RULES.policies()) {
            PolicyContent content = PolicyFiles.of(code.value()).content();
            CaseFile cases = CaseFile.of(content, policy(code.value()));
            assertThat(cases.problems()).as(code.value()).isEmpty();
            assertThat(cases.examples()).as(code.value()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void marksAreOneNumberOrAListOrAMeanWithItsCount() {
        Dossier dossier = given(
                REGULATION,
                "marks: {attitude: {DAILY: 90, QUARTERLY: [80, 85.5]}, teamwork: {DAILY: {mean: 70.5, count: 4}}}");
        assertThat(facts(dossier, Mark.class))
                .containsExactly(
                        new Mark("attitude", "DAILY", Decimals.of("90"), 1),
                        new Mark("attitude", "QUARTERLY", Decimals.of("165.5"), 2),
                        new Mark("teamwork", "DAILY", Decimals.of("282"), 4));
    }

    @Test
    void aCaseStatesOnlyWhatDiffersFromTheBase() {
        CaseFile file = read(REGULATION, """
                base:
                  person: {post: reception, sex: female}
                  marks: {all: {DAILY: 80, QUARTERLY: 80}}
                cases:
                  - name: 缺一个来源
                    person: {probation: true}
                    marks: {attitude: {DAILY: none, QUARTERLY: 70}}
                """);
        Dossier dossier = file.examples().get(0).dossier();
        assertThat(facts(dossier, Mark.class))
                .hasSize(9)
                .contains(new Mark("attitude", "QUARTERLY", Decimals.of("70"), 1))
                .noneMatch(mark ->
                        mark.indicator().equals("attitude") && mark.source().equals("DAILY"));
        assertThat(facts(dossier, Person.class)).singleElement().satisfies(person -> {
            assertThat(person.groups()).containsExactly("all", "female", "field", "reception");
            assertThat(person.probation()).isTrue();
        });
    }

    @Test
    void earlierPeriodsAreTheLatestFirstAndThoseThatDoNotCountHaveNoNumber() {
        Dossier dossier = given(REGULATION, "period: 2027-Q1\n    earlier: [不合格, {grade: 合格, counts: false}, 优秀]");
        assertThat(facts(dossier, Earlier.class))
                .containsExactly(
                        new Earlier("2026-Q4", 1, "不合格", true),
                        new Earlier("2026-Q3", 0, "合格", false),
                        new Earlier("2026-Q2", 2, "优秀", false));
    }

    @Test
    void inspectionsAreFailsOverChecksAndNamedByItemOrByTheBeginningOfItems() {
        Dossier dossier = given(CHECKLIST, "inspections: {\"A*\": 0/1, A01: 2/5/3, A02: none}");
        assertThat(facts(dossier, Inspection.class))
                .hasSize(28)
                .contains(new Inspection("A01", 5, 2, 3), new Inspection("A29", 1, 0, 0));
    }

    @Test
    void whatOnlySomePoliciesLookAtIsGivenByNameOrByIndicatorAndSource() {
        Dossier dossier = given(REGULATION, """
                raters: {attitude: {DAILY: 3}}
                    team_means: {attitude: {DAILY: {mean: 85.5, members: 6}}}
                    standings: {team: {rank: 2, of: 6, mean: 84.25, members: 6}}
                    certificates: {field: {level: 中级, months: 11}, desk: {level: 初级, months: 0, suspended: true}}
                    trainings: {annual: {months: 12}, safety: {months: 1, passed: false}}
                    trainees: {P002: 优秀}
                """);
        assertThat(dossier.evidence().stream().map(each -> (Object) each.fact()))
                .contains(
                        new Raters("attitude", "DAILY", 3),
                        new TeamMean("attitude", "DAILY", Decimals.of("85.5"), 6),
                        new Standing(Standing.TEAM, 2, 6, Decimals.of("84.25"), 6),
                        new Certificate("field", "中级", 11, false),
                        new Certificate("desk", "初级", 0, true),
                        new Training("annual", true, 12),
                        new Training("safety", false, 1),
                        new Trainee("P002", "优秀", false));
    }

    @Test
    void aRankWithoutScopeOrBelowTheLastIsAProblem() {
        CaseFile file = read(REGULATION, """
                cases:
                  - name: 名次
                    standings: {region: {rank: 1, of: 2, mean: 80, members: 2}, team: {rank: 3, of: 2, mean: 80, members: 2}}
                """);
        assertThat(file.problems())
                .extracting(Problem::code)
                .containsExactly("case.standing", "yaml.not-a-whole-number");
    }

    @Test
    void withoutExpectationsACaseStillExpectsAFinalVerdict() {
        CaseFile file = read(REGULATION, "cases:\n  - name: 什么都不写\n");
        assertThat(file.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.expected().status()).isEqualTo(Status.FINAL));
    }

    @Test
    void everySlipIsToldWithItsPlaceAndTheOtherCasesStand() {
        CaseFile file = read(REGULATION, """
                cases:
                  - name: 错字
                    marks: {attitde: {DAILY: 90}, teamwork: {HOURLY: 90, DAILY: ninety}}
                    earlier: [中等]
                    period: 2026-09
                    person: {sex: f, age: 30}
                    expect: {status: done, grade: 优, proposals: [praise], scores: 3}
                  - name: 好的
                  - name: 好的
                """);
        assertThat(file.problems())
                .extracting(PolicyFiles::line)
                .containsExactly(
                        "cases.yaml:3:13 case.indicator",
                        "cases.yaml:3:46 case.source",
                        "cases.yaml:3:65 yaml.not-a-number",
                        "cases.yaml:4:15 case.grade",
                        "cases.yaml:5:13 case.period",
                        "cases.yaml:6:19 case.sex",
                        "cases.yaml:6:22 yaml.key.unknown",
                        "cases.yaml:7:22 case.status",
                        "cases.yaml:7:35 case.grade",
                        "cases.yaml:7:50 case.proposal",
                        "cases.yaml:7:59 yaml.key.unknown",
                        "cases.yaml:9:11 case.name.duplicate");
        assertThat(file.examples()).extracting(Example::name).containsExactly("好的");
    }

    @Test
    void anInspectionWithMoreFailsThanChecksIsRefused() {
        for (String value : List.of("2/1", "1", "a/b", "1/2/3/4", "-1/2")) {
            assertThat(read(CHECKLIST, "cases:\n  - name: x\n    inspections: {A01: " + value + "}\n")
                            .problems())
                    .as(value)
                    .extracting(PolicyFiles::line)
                    .containsExactly("cases.yaml:3:24 case.inspection");
        }
    }

    private static Dossier given(Policy policy, String given) {
        CaseFile file = read(policy, "cases:\n  - name: x\n    " + given + "\n");
        assertThat(file.problems()).isEmpty();
        return file.examples().get(0).dossier();
    }

    private static CaseFile read(Policy policy, String text) {
        return CaseFile.read("cases.yaml", text.getBytes(StandardCharsets.UTF_8), policy);
    }

    private static <T extends Fact> List<T> facts(Dossier dossier, Class<T> kind) {
        return dossier.evidence().stream()
                .map(Evidence::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Policy policy(String code) {
        return PolicyFiles.of(code).read().book().orElseThrow().policy();
    }
}
