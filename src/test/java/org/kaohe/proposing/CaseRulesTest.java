package org.kaohe.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.proposing.CaseInHand.DAY;
import static org.kaohe.proposing.CaseInHand.assessed;
import static org.kaohe.proposing.CaseInHand.checked;
import static org.kaohe.proposing.CaseInHand.improving;
import static org.kaohe.proposing.CaseInHand.opened;
import static org.kaohe.proposing.CaseInHand.proposed;
import static org.kaohe.proposing.CaseInHand.reassessed;
import static org.kaohe.proposing.CaseInHand.received;
import static org.kaohe.proposing.CaseInHand.release;
import static org.kaohe.proposing.CaseInHand.training;
import static org.kaohe.proposing.CaseInHand.warned;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.proposing.CaseStep.Check;
import org.kaohe.proposing.CaseStep.Measure;
import org.kaohe.proposing.CaseStep.Way;
import org.kaohe.proposing.PersonalCase.NextStep;

/** The way of a case, and every short cut that is refused with what is missing. */
final class CaseRulesTest {

    @Test
    void aCaseGoesFromWarningToDecisionAndSaysAtEachStepWhatComesNext() {
        assertThat(next(opened())).isEqualTo(NextStep.WARN);
        assertThat(next(warned())).isEqualTo(NextStep.IMPROVE);
        assertThat(next(improving())).isEqualTo(NextStep.RECEIVE);
        assertThat(next(received())).isEqualTo(NextStep.REASSESS);
        assertThat(next(reassessed(false))).isEqualTo(NextStep.CHECK);
        assertThat(next(checked())).isEqualTo(NextStep.PROPOSE);
        assertThat(next(proposed())).isEqualTo(NextStep.DECIDE);
        CaseInHand decided = proposed().takes(new CaseStep.Decided(Measure.TRANSFER, "另有合适岗位"));
        assertThat(decided.it().state()).isEqualTo(CaseState.DECIDED);
        assertThat(next(decided)).isEqualTo(NextStep.NOTHING);
    }

    @Test
    void nobodyIsTrainedBeforeBeingWarned() {
        assertThat(opened().refuses(training())).containsExactly("case.no-warning");
    }

    @Test
    void aTrainingHasContentHoursAndATrainer() {
        var plan = new CaseStep.Improving(Way.TRAINING, " ", BigDecimal.ZERO, null, DAY, DAY.minusDays(1));
        assertThat(warned().refuses(plan))
                .containsExactly("proposing.text", "proposing.text", "case.hours", "case.days");
    }

    @Test
    void aTransferNeedsNeitherHoursNorATrainer() {
        var plan = new CaseStep.Improving(Way.TRANSFER, "配件岗", null, null, DAY, DAY);
        assertThat(warned().refuses(plan)).isEmpty();
    }

    @Test
    void aPlanIsNoTrainingWithoutTheReceipt() {
        assertThat(improving().on(DAY.plusDays(20)).refuses(assessed(false))).containsExactly("case.no-receipt");
    }

    @Test
    void aReceiptOfAnEarlierPlanDoesNotProveALaterOne() {
        CaseInHand again = received().takes(training());
        assertThat(again.on(DAY.plusDays(20)).refuses(assessed(false))).containsExactly("case.no-receipt");
    }

    @Test
    void aReceiptIsADocumentOfTheCase() {
        assertThat(improving().on(DAY.plusDays(5)).refuses(new CaseStep.Received(DAY.plusDays(2), 8)))
                .containsExactly("case.document");
    }

    @Test
    void theTrainingIsFinishedBeforeThePersonIsAssessedAgain() {
        var early = new CaseStep.Reassessed(
                DAY.plusDays(9), "regulation", 2, List.of("leader", "trainer"), List.of(CaseInHand.COUNTED), false);
        assertThat(received().on(DAY.plusDays(20)).refuses(early)).containsExactly("case.assessed-early");
    }

    @Test
    void theLineManagerAloneDoesNotAssessAgain() {
        CaseInHand it = received().on(DAY.plusDays(20));
        assertThat(it.refuses(assessed(false, "leader"))).containsExactly("case.scorers");
        assertThat(it.refuses(assessed(false, "leader", "leader.again"))).containsExactly("case.scorers");
        assertThat(it.refuses(assessed(false, "leader", "person"))).containsExactly("case.scorer-self", "case.scorers");
        assertThat(it.refuses(assessed(false, "leader", "stranger")))
                .containsExactly("case.scorer-unknown", "case.scorers");
        assertThat(it.refuses(assessed(false, "leader", "trainer"))).isEmpty();
    }

    @Test
    void theStandardIsThatOfTheCaseToTheVersion() {
        CaseInHand it = received().on(DAY.plusDays(20));
        var other = new CaseStep.Reassessed(
                DAY.plusDays(15), "regulation", 3, List.of("leader", "trainer"), List.of(CaseInHand.COUNTED), false);
        assertThat(it.refuses(other)).containsExactly("case.standard");
    }

    @Test
    void somethingInTheReassessmentCanBeMeasured() {
        CaseInHand it = received().on(DAY.plusDays(20));
        var felt = new CaseStep.Reassessed(
                DAY.plusDays(15), "regulation", 2, List.of("leader", "trainer"), List.of(CaseInHand.FELT), false);
        assertThat(it.refuses(felt)).containsExactly("case.objective");
    }

    @Test
    void whoPassesIsNotPutForward() {
        CaseInHand passed = reassessed(true);
        assertThat(next(passed)).isEqualTo(NextStep.CLOSE);
        assertThat(passed.refuses(release())).contains("case.passed-again");
        assertThat(passed.takes(new CaseStep.Closed("重新考核合格")).it().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void nothingIsPutForwardBeforeEachPointIsLookedInto() {
        assertThat(reassessed(false).refuses(release()))
                .containsExactly("case.unchecked", "case.unchecked", "case.unchecked");
    }

    @Test
    void aUnionToldBeforeTheReassessmentWasNotToldOfItHoweverEarlyThatWasEntered() {
        CaseInHand it = received()
                .takes(new CaseStep.Ticked(Check.UNION_NOTICE, "2035-03-05", "已通知"))
                .on(CaseInHand.DAY.plusDays(20))
                .takes(assessed(false))
                .takes(new CaseStep.Ticked(Check.ART42_SCREEN, "NONE", null))
                .takes(new CaseStep.Ticked(Check.NOTICE_OR_PAY, "NOTICE", null));
        assertThat(it.refuses(release())).containsExactly("case.notice-early");
        assertThat(it.takes(new CaseStep.Ticked(Check.UNION_NOTICE, "2035-03-20", "再次通知"))
                        .refuses(release()))
                .isEmpty();
    }

    @Test
    void aFindingIsOneThePointKnows() {
        CaseInHand it = reassessed(false);
        assertThat(it.refuses(new CaseStep.Ticked(Check.ART42_SCREEN, "maybe", null)))
                .containsExactly("case.finding");
        assertThat(it.refuses(new CaseStep.Ticked(Check.UNION_NOTICE, "2036-01-01", null)))
                .containsExactly("case.finding");
        assertThat(it.refuses(new CaseStep.Ticked(Check.NOTICE_OR_PAY, null, null)))
                .containsExactly("case.finding");
    }

    @Test
    void aProtectedPersonIsNotReleasedButMayBeMoved() {
        CaseInHand it = checked().takes(new CaseStep.Ticked(Check.ART42_SCREEN, "PREGNANCY", "已告知"));
        assertThat(it.refuses(release())).containsExactly("case.protected");
        assertThat(it.refuses(new CaseStep.Proposed(Measure.TRANSFER, "调到支持岗"))).isEmpty();
    }

    @Test
    void whatTheRosterKnowsProtectsWhateverWasTicked() {
        assertThat(checked().protectedBy(Protection.MEDICAL_PERIOD).refuses(release()))
                .containsExactly("case.protected");
    }

    @Test
    void aProtectionThatBeginsAfterTheProposalStillForbidsTheRelease() {
        CaseInHand it = proposed();
        var release = new CaseStep.Decided(Measure.RELEASE, "仍不能胜任");
        assertThat(it.refuses(release)).isEmpty();
        assertThat(it.protectedBy(Protection.WORK_INJURY).refuses(release)).containsExactly("case.protected");
    }

    @Test
    void nobodyDecidesWhatIsNotPutForward() {
        assertThat(checked().refuses(new CaseStep.Decided(Measure.NONE, "不再处理")))
                .containsExactly("case.not-proposed");
    }

    @Test
    void aCaseWhoseProposalIsGoneCanOnlyBeClosed() {
        CaseInHand it = warned().withoutGround();
        assertThat(it.refuses(training())).containsExactly("case.baseless");
        assertThat(it.refuses(new CaseStep.Closed("结果已更正"))).isEmpty();
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        CaseInHand closed = warned().takes(new CaseStep.Closed("本人离职"));
        assertThat(closed.refuses(training())).containsExactly("case.over");
    }

    @Test
    void whatHappenedHappenedByToday() {
        assertThat(opened().refuses(new CaseStep.Warned(DAY.plusDays(1), "面谈"))).containsExactly("case.day");
    }

    private static NextStep next(CaseInHand it) {
        return it.it().next();
    }
}
