package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Facts that only some policies look at: gathered for those, and for nobody else. */
class GatheredFactsTest {

    private final Department department = new Department();

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void whatNoRuleLooksAtIsNotGathered() {
        department.with("E1", "80").growthFile("E1", file());
        assertThat(facts(department.ran(Department.QUARTER, RunMode.FINAL), 1))
                .noneMatch(fact -> fact instanceof Raters
                        || fact instanceof TeamMean
                        || fact instanceof Standing
                        || fact instanceof Certificate);
    }

    @Test
    void theTeamsMeanIsOfTheWholeTeamWhoeverIsInTheRun() {
        department
                .with("E1", "80", "a")
                .with("E2", "91", "a")
                .with("E3", "60", "b")
                .with("E4", null, "a");
        department.edit("means", Set.of(TeamMean.class, Raters.class));
        Run run = department.ran(Department.QUARTER, RunMode.PREVIEW, people("E1"));
        assertThat(facts(run, 1))
                .contains(new TeamMean("attitude", "DAILY", Decimals.of("85.5"), 2))
                .contains(new Raters("attitude", "DAILY", 2));
    }

    @Test
    void aTeamOfOneIsItsOwnMean() {
        department.with("E1", "80", "a").with("E2", "91", "b");
        department.edit("means", Set.of(TeamMean.class));
        Run run = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(facts(run, 2)).contains(new TeamMean("attitude", "DAILY", Decimals.of(91), 1));
    }

    @Test
    void ranksComeFromTheScoresOfAFirstPassAndEqualsShareOne() {
        department
                .with("E1", "90", "a")
                .with("E2", "80", "a")
                .with("E3", "90", "b")
                .with("E4", "70", "b");
        department.edit("ranks", Set.of(Standing.class));
        Run run = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(department.decisions.all).hasSize(4);
        assertThat(standings(run, 3))
                .containsExactly(
                        new Standing(Standing.TEAM, 1, 2, Decimals.of(80), 2),
                        new Standing(Standing.EVERYBODY, 1, 4, Decimals.of("82.5"), 4),
                        new Standing(Standing.TEAMS, 2, 2, Decimals.of(80), 2));
        assertThat(standings(run, 2))
                .containsExactly(
                        new Standing(Standing.TEAM, 2, 2, Decimals.of(85), 2),
                        new Standing(Standing.EVERYBODY, 3, 4, Decimals.of("82.5"), 4),
                        new Standing(Standing.TEAMS, 1, 2, Decimals.of(85), 2));
    }

    @Test
    void aMissingScoreLeavesTheOwnTeamAndEverybodyUnranked() {
        department.with("E1", "90", "a").with("E2", null, "a").with("E3", "90", "b");
        department.edit("ranks", Set.of(Standing.class));
        Run run = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(standings(run, 1)).isEmpty();
        assertThat(standings(run, 3)).containsExactly(new Standing(Standing.TEAM, 1, 1, Decimals.of(90), 1));
    }

    @Test
    void whoIsInProbationIsNeitherRankedNorInTheWay() {
        department.with("E1", "90").with("E2", null, "support", true);
        department.edit("ranks", Set.of(Standing.class));
        Run run = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(standings(run, 1))
                .extracting(Standing::among)
                .containsExactly(Standing.TEAM, Standing.EVERYBODY, Standing.TEAMS);
        assertThat(standings(run, 2)).isEmpty();
    }

    @Test
    void aRunOverAPartRanksOnlyWhatItHoldsWhole() {
        department.with("E1", "90", "a").with("E2", "80", "b");
        department.edit("ranks", Set.of(Standing.class));
        Run teams = department.ran(Department.QUARTER, RunMode.PREVIEW, new Scope.Teams(Set.of("a")));
        assertThat(standings(teams, 1)).extracting(Standing::among).containsExactly(Standing.TEAM);
        Run some = department.ran(Department.QUARTER, RunMode.PREVIEW, people("E1"));
        assertThat(standings(some, 1)).isEmpty();
    }

    @Test
    void theGrowthFileIsReadAsOfTheLastDayOfThePeriod() {
        department.with("E1", "80").growthFile("E1", file());
        department.edit("growth", Set.of(Certificate.class));
        assertThat(facts(department.ran(Department.QUARTER, RunMode.PREVIEW), 1))
                .contains(
                        new Certificate("field", "中级", 11, false),
                        new Certificate("desk", "初级", 12, true),
                        new Training("annual", true, 11))
                .filteredOn(fact -> fact instanceof Certificate || fact instanceof Training)
                .hasSize(3);
    }

    @Test
    void aTraineeCountsOnceAfterTheFirstWholePeriod() {
        department.with("E1", "80").with("E2", "60").growthFile("E1", mentors("E2", LocalDate.of(2026, 4, 1)));
        department.edit("growth", Set.of(Trainee.class));
        department.ran(Department.QUARTER.previous(1), RunMode.FINAL);
        assertThat(facts(department.ran(Department.QUARTER, RunMode.PREVIEW), 1))
                .contains(new Trainee("E2", "不合格", true));
        assertThat(facts(department.ran(Department.QUARTER.next(1), RunMode.PREVIEW), 1))
                .noneMatch(Trainee.class::isInstance);
    }

    @Test
    void aTraineeWhoCameWithinThePeriodIsNotYetJudged() {
        department.with("E1", "80").with("E2", "60").growthFile("E1", mentors("E2", LocalDate.of(2026, 4, 2)));
        department.edit("growth", Set.of(Trainee.class));
        department.ran(Department.QUARTER.previous(1), RunMode.FINAL);
        assertThat(facts(department.ran(Department.QUARTER, RunMode.PREVIEW), 1))
                .noneMatch(Trainee.class::isInstance);
    }

    private static GrowthFile mentors(String trainee, LocalDate from) {
        return new GrowthFile(List.of(), List.of(), List.of(new Mentored(new StaffNo(trainee), from)));
    }

    private static GrowthFile file() {
        return new GrowthFile(
                List.of(
                        new Held("field", "初级", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 1)),
                        new Held("field", "中级", LocalDate.of(2025, 10, 1), null),
                        new Held("field", "高级", LocalDate.of(2026, 10, 1), null),
                        new Held("desk", "初级", LocalDate.of(2025, 9, 30), LocalDate.of(2026, 9, 30))),
                List.of(
                        new Attended("annual", LocalDate.of(2025, 10, 30), true),
                        new Attended("annual", LocalDate.of(2024, 10, 30), false)),
                List.of());
    }

    private static Scope people(String staffNo) {
        return new Scope.People(Set.of(new StaffNo(staffNo)));
    }

    private List<Standing> standings(Run run, int position) {
        return facts(run, position).stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .toList();
    }

    private List<Fact> facts(Run run, int position) {
        return department
                .decisions
                .trace(Run.decisionId(run.id(), position))
                .orElseThrow()
                .unpack(new FixedAppraiser("").policy().facts())
                .facts();
    }
}
