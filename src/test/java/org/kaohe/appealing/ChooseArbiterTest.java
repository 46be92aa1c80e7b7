package org.kaohe.appealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.appealing.Choice.Weighed;

class ChooseArbiterTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 1);
    private static final Target OBSERVATION = Target.observation(CourtRoom.OBSERVATION);

    private final CourtRoom room = new CourtRoom();

    @Test
    void theOneWithTheFewestOpenAppealsIsChosenAndOfThoseTheFirstByName() {
        room.hr("bo").hr("an").hr("cai");
        assertThat(choose(OBSERVATION, Map.of()).arbiter()).contains("an");
        assertThat(choose(OBSERVATION, Map.of("an", 2, "bo", 1, "cai", 1)).arbiter())
                .contains("bo");
        assertThat(choose(OBSERVATION, Map.of("an", 2, "bo", 1, "cai", 1)).eligible())
                .isEqualTo(3);
    }

    @Test
    void whoRecordedTheObservationDoesNotJudgeItNotEvenWithASecondAccount() {
        room.hr("scorer", "S1").hr("scorers.other", "S1").hr("free");
        Choice choice = choose(OBSERVATION, Map.of("free", 9));
        assertThat(choice.arbiter()).contains("free");
        assertThat(bar(choice, "scorer")).contains(Bar.SCORER);
        assertThat(bar(choice, "scorers.other")).contains(Bar.SCORER);
    }

    @Test
    void whoRecordedAnEarlierVersionDoesNotJudgeEither() {
        room.hr("typist").hr("free");
        assertThat(bar(choose(OBSERVATION, Map.of()), "typist")).contains(Bar.SCORER);
    }

    @Test
    void whoLeadsTheScorersTeamDoesNotJudge() {
        room.hr("scorer", "S1").hr("boss", "B1").hr("free").leads("B1", "S1");
        Choice choice = choose(OBSERVATION, Map.of());
        assertThat(bar(choice, "boss")).contains(Bar.SUPERIOR_OF_SCORER);
        assertThat(choice.arbiter()).contains("free");
    }

    @Test
    void thePersonDoesNotJudgeTheOwnAppealAndWhoRanOrPublishedItDoesNot() {
        room.hr("me", CourtRoom.PERSON.value()).hr("runner").hr("publisher").hr("free");
        Choice choice = choose(OBSERVATION, Map.of());
        assertThat(bar(choice, "me")).contains(Bar.APPELLANT);
        assertThat(bar(choice, "runner")).contains(Bar.DECIDED);
        assertThat(bar(choice, "publisher")).contains(Bar.DECIDED);
        assertThat(choice.arbiter()).contains("free");
    }

    @Test
    void whoApprovedThePolicyJudgesAnObservationButNotARule() {
        room.hr("lawgiver");
        assertThat(choose(OBSERVATION, Map.of()).arbiter()).contains("lawgiver");
        Choice ofRule = choose(Target.rule(CourtRoom.RULE), Map.of());
        assertThat(ofRule.arbiter()).isEmpty();
        assertThat(bar(ofRule, "lawgiver")).contains(Bar.APPROVED_POLICY);
    }

    @Test
    void aReviewOfTheWholeResultIsForNobodyWhoRecordedAnyOfIt() {
        room.hr("scorer").hr("second-scorer").hr("free");
        Choice choice = choose(Target.EVERYTHING, Map.of());
        assertThat(bar(choice, "second-scorer")).contains(Bar.SCORER);
        assertThat(choose(OBSERVATION, Map.of("free", 1)).arbiter()).contains("second-scorer");
        assertThat(choice.arbiter()).contains("free");
    }

    @Test
    void whoJudgedTheSameBeforeDoesNotJudgeAgainAndNobodyMayBeLeft() {
        room.hr("an");
        Choice choice = new ChooseArbiter(room).choose(room.decision(), OBSERVATION, Set.of("an"), Map.of(), TODAY);
        assertThat(choice.arbiter()).isEmpty();
        assertThat(choice.weighed()).containsExactly(new Weighed("an", Optional.of(Bar.JUDGED_BEFORE), 0));
    }

    private Choice choose(Target target, Map<String, Integer> open) {
        return new ChooseArbiter(room).choose(room.decision(), target, Set.of(), open, TODAY);
    }

    private static Optional<Bar> bar(Choice choice, String account) {
        return choice.weighed().stream()
                .filter(each -> each.account().equals(account))
                .findFirst()
                .orElseThrow()
                .bar();
    }
}
