package org.kaohe.appealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.appealing.CourtRoom.hrAccount;
import static org.kaohe.appealing.CourtRoom.person;
import static org.kaohe.appealing.CourtRoom.stranger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;

class AppealLifeTest {

    private static final Finding RIGHT = new Finding(null, false, "90", null, null, null, null);
    private static final Target OBSERVATION = Target.observation(CourtRoom.OBSERVATION);

    private final CourtRoom room = new CourtRoom().hr("an").hr("bo");
    private final MemoryAppeals appeals = new MemoryAppeals();
    private LocalDate today = LocalDate.of(2030, 5, 2);

    @Test
    void theWindowIsOpenOnItsLastDayAndShutOnTheNext() {
        today = CourtRoom.APPEAL_UNTIL;
        assertThat(code(file(OBSERVATION))).isEqualTo("");
        today = CourtRoom.APPEAL_UNTIL.plusDays(1);
        assertThat(code(file(Target.rule(CourtRoom.RULE)))).isEqualTo("appeal.late");
        assertThat(code(file(Target.EVERYTHING))).isEqualTo("");
    }

    @Test
    void somebodyElsesDecisionDoesNotExist() {
        assertThat(code(filing().file(stranger(), CourtRoom.DECISION, OBSERVATION, "x")))
                .isEqualTo("decision.unknown");
        assertThat(code(filing().file(person(), 1, OBSERVATION, "x"))).isEqualTo("decision.unknown");
    }

    @Test
    void whatIsNotBehindTheDecisionCannotBeAppealedAndAReasonIsNeeded() {
        assertThat(code(file(Target.observation(5)))).isEqualTo("appeal.observation");
        assertThat(code(file(Target.rule("其他")))).isEqualTo("appeal.rule");
        assertThat(code(filing().file(person(), CourtRoom.DECISION, OBSERVATION, " ")))
                .isEqualTo("appeal.reason");
    }

    @Test
    void aDecisionThatWasReplacedIsNotAppealed() {
        room.replaced = true;
        assertThat(code(file(OBSERVATION))).isEqualTo("appeal.replaced");
    }

    @Test
    void theSameThingWaitsForItsJudgementAndWhatIsWithdrawnDoesNotCount() {
        long id = done(file(OBSERVATION)).id();
        assertThat(code(file(OBSERVATION))).isEqualTo("appeal.open");
        assertThat(code(ending().withdraw(stranger(), id))).isEqualTo("appeal.unknown");
        assertThat(done(ending().withdraw(person(), id)).state()).isEqualTo(AppealState.WITHDRAWN);
        assertThat(code(ending().withdraw(person(), id))).isEqualTo("appeal.ended");
        assertThat(code(file(OBSERVATION))).isEqualTo("");
        assertThat(code(file(Target.rule(CourtRoom.RULE)))).isEqualTo("");
        assertThat(code(file(Target.observation(CourtRoom.OTHER_OBSERVATION)))).isEqualTo("appeal.too-many");
        assertThat(code(file(Target.EVERYTHING))).isEqualTo("");
    }

    @Test
    void onlyTheArbiterJudgesAndOnlyOnce() {
        Appeal filed = done(file(OBSERVATION));
        assertThat(filed.arbiter()).isEqualTo("an");
        assertThat(code(judge("bo", filed, AppealState.REJECTED, false, null))).isEqualTo("appeal.not-arbiter");
        assertThat(done(judge("an", filed, AppealState.REJECTED, false, null)).judgement())
                .isEqualTo("因为");
        assertThat(code(judge("an", filed, AppealState.UPHELD, false, RIGHT))).isEqualTo("appeal.ended");
        assertThat(room.corrected).isEmpty();
    }

    @Test
    void toUpholdItIsToSayWhatShouldHaveBeenObservedAndToRejectItIsNot() {
        Appeal filed = done(file(OBSERVATION));
        assertThat(code(judge("an", filed, AppealState.UPHELD, false, null))).isEqualTo("appeal.correction");
        assertThat(code(judge("an", filed, AppealState.REJECTED, false, RIGHT))).isEqualTo("appeal.correction");
        assertThat(code(judge("an", filed, AppealState.OPEN, false, null))).isEqualTo("appeal.outcome");
        var elsewhere = new Finding(CourtRoom.OTHER_OBSERVATION, false, "90", null, null, null, null);
        assertThat(code(judge("an", filed, AppealState.UPHELD, false, elsewhere)))
                .isEqualTo("appeal.correction.other");
        Appeal upheld = done(judge("an", filed, AppealState.PARTLY_ACCEPTED, false, RIGHT));
        assertThat(room.corrected).containsExactly(CourtRoom.OBSERVATION);
        assertThat(upheld.corrected()).isEqualTo(CourtRoom.OBSERVATION + 1000);
        assertThat(upheld.again()).isEqualTo(Appeal.Again.DONE);
        assertThat(upheld.decisionAfter()).isEqualTo(8_000_001L);
    }

    @Test
    void whatCannotBeDecidedAgainAtOnceIsTriedUntilItCan() {
        room.decided = new Results.Decided(Appeal.Again.WAITING, null);
        Appeal upheld = done(judge("an", done(file(OBSERVATION)), AppealState.UPHELD, false, RIGHT));
        assertThat(upheld.again()).isEqualTo(Appeal.Again.WAITING);
        room.decided = new Results.Decided(Appeal.Again.UNCHANGED, null);
        ending().decideWaiting();
        assertThat(appeals.find(upheld.id()).orElseThrow().again()).isEqualTo(Appeal.Again.UNCHANGED);
    }

    @Test
    void aSecondTimeSomebodyElseJudgesAndThenItIsFinal() {
        done(judge("an", done(file(OBSERVATION)), AppealState.REJECTED, false, null));
        Appeal second = done(file(OBSERVATION));
        assertThat(second.arbiter()).isEqualTo("bo");
        assertThat(done(judge("bo", second, AppealState.REJECTED, false, null)).isFinal())
                .isTrue();
        assertThat(code(file(OBSERVATION))).isEqualTo("appeal.final");
    }

    @Test
    void aFinalJudgementEndsItAtOnce() {
        done(judge("an", done(file(OBSERVATION)), AppealState.REJECTED, true, null));
        assertThat(code(file(OBSERVATION))).isEqualTo("appeal.final");
    }

    @Test
    void aFinalJudgementEndsItForWhatItWasCorrectedToAsWell() {
        Appeal upheld = done(judge("an", done(file(OBSERVATION)), AppealState.UPHELD, true, RIGHT));
        room.restsOn(upheld.corrected(), "an");
        assertThat(code(file(Target.observation(upheld.corrected())))).isEqualTo("appeal.final");
        assertThat(code(file(OBSERVATION))).isEqualTo("appeal.observation");
    }

    @Test
    void whatItWasCorrectedToSomebodyElseJudgesAndThenItIsFinal() {
        Appeal upheld = done(judge("an", done(file(OBSERVATION)), AppealState.PARTLY_ACCEPTED, false, RIGHT));
        room.restsOn(upheld.corrected(), "somebody");
        Appeal second = done(file(Target.observation(upheld.corrected())));
        assertThat(second.arbiter()).isEqualTo("bo");
        assertThat(done(judge("bo", second, AppealState.REJECTED, false, null)).isFinal())
                .isTrue();
    }

    @Test
    void anAppealOfAnEarlierVersionIsWaitedFor() {
        done(file(OBSERVATION));
        room.restsOn(43, "somebody");
        assertThat(code(file(Target.observation(43)))).isEqualTo("appeal.open");
    }

    @Test
    void hrHasSomebodyElseChosenWhoIsNeverTheOneItWas() {
        Appeal filed = done(file(OBSERVATION));
        assertThat(code(ending().reassign(person(), filed.id(), "x"))).isEqualTo("appeal.reassign");
        assertThat(code(ending().reassign(hrAccount("an"), filed.id(), " "))).isEqualTo("appeal.reason");
        assertThat(done(ending().reassign(hrAccount("an"), filed.id(), "忙")).arbiter())
                .isEqualTo("bo");
        assertThat(done(ending().reassign(hrAccount("an"), filed.id(), "忙")).arbiter())
                .isNull();
    }

    @Test
    void anAppealNobodyMayJudgeWaitsUntilSomebodyMay() {
        Appeal filed = done(file(Target.rule(CourtRoom.RULE)));
        assertThat(filed.arbiter()).isEqualTo("an");
        done(ending().reassign(hrAccount("bo"), filed.id(), "x"));
        done(ending().reassign(hrAccount("bo"), filed.id(), "x"));
        assertThat(appeals.unassigned()).hasSize(1);
        room.hr("cai");
        ending().assignWaiting("(kaohe)");
        assertThat(appeals.find(filed.id()).orElseThrow().arbiter()).isEqualTo("cai");
    }

    private Answer<Appeal> file(Target target) {
        return filing().file(person(), CourtRoom.DECISION, target, "不公平");
    }

    private Answer<Appeal> judge(String by, Appeal appeal, AppealState state, boolean last, Finding finding) {
        return ending().judge(hrAccount(by), appeal.id(), new EndAppeal.Verdict(state, "因为", last, finding));
    }

    private FileAppeal filing() {
        return new FileAppeal(appeals, room, new ChooseArbiter(room), new Terms(2, 10), clock());
    }

    private EndAppeal ending() {
        return new EndAppeal(appeals, room, room, new ChooseArbiter(room), clock());
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static <T> T done(Answer<T> answer) {
        return answer.orThrow();
    }

    /** The code of the refusal; empty when it was done. */
    private static String code(Answer<Appeal> answer) {
        List<Problem> problems =
                answer instanceof Answer.Refusal<Appeal> refusal ? refusal.problems() : List.<Problem>of();
        return problems.stream().map(Problem::code).findFirst().orElse("");
    }
}
