package org.kaohe.appealing.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.Appeals.Assignment;
import org.kaohe.appealing.Bar;
import org.kaohe.appealing.ReadAppeals.Whole;
import org.kaohe.appealing.Results.Outcome;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An appeal as clients see it.
 *
 * @param nextBy who acts next: the arbiter, HR where none is eligible, or the service that decides again; null when it ended
 * @param nextUntil null when nobody has to act, or by no day
 * @param choices how the arbiter was chosen; the names of those who were weighed are for HR and the auditor
 * @param after null until it was decided again
 * @param bonusDifference CNY, after less before; null until it was decided again
 */
record AppealView(
        long id,
        AppealKind kind,
        long decision,
        String staffNo,
        String policy,
        String period,
        Long observation,
        String rule,
        String reason,
        AppealState state,
        Instant filedAt,
        String nextBy,
        LocalDate nextUntil,
        String arbiter,
        List<ChoiceView> choices,
        Instant endedAt,
        String judgement,
        @JsonProperty("final") boolean isFinal,
        Long corrected,
        Appeal.Again again,
        OutcomeView before,
        OutcomeView after,
        BigDecimal bonusDifference) {

    record OutcomeView(long decision, BigDecimal score, String grade, BigDecimal bonus) {
        static OutcomeView of(Optional<Outcome> it) {
            return it.map(each -> new OutcomeView(each.decision(), each.score(), each.grade(), each.bonus()))
                    .orElse(null);
        }
    }

    /** @param weighed empty for the person */
    record ChoiceView(
            String arbiter, long eligible, int candidates, List<WeighedView> weighed, String reason, Instant at) {
        static ChoiceView of(Assignment it, boolean all) {
            return new ChoiceView(
                    it.choice().arbiter().orElse(null),
                    it.choice().eligible(),
                    it.choice().weighed().size(),
                    all
                            ? it.choice().weighed().stream()
                                    .map(each -> new WeighedView(
                                            each.account(), each.bar().orElse(null), each.open()))
                                    .toList()
                            : List.of(),
                    all ? it.reason() : "",
                    it.at());
        }
    }

    /** @param barred why it could not judge; null for an eligible one */
    record WeighedView(String account, Bar barred, int open) {}

    static AppealView of(Whole whole, boolean all) {
        Appeal it = whole.appeal();
        return new AppealView(
                it.id(),
                it.target().kind(),
                it.decision(),
                it.staffNo().value(),
                it.policy().value(),
                it.period().toString(),
                it.target().observation(),
                it.target().rule(),
                it.reason(),
                it.state(),
                it.filedAt(),
                nextBy(it),
                it.isOpen() ? it.dueOn() : null,
                it.arbiter(),
                whole.assignments().stream()
                        .map(each -> ChoiceView.of(each, all))
                        .toList(),
                it.endedAt(),
                it.judgement(),
                it.isFinal(),
                it.corrected(),
                it.again(),
                OutcomeView.of(whole.before()),
                OutcomeView.of(whole.after()),
                whole.after()
                        .map(after -> money(after).subtract(whole.before().map(AppealView::money).orElse(BigDecimal.ZERO)))
                        .orElse(null));
    }

    private static String nextBy(Appeal it) {
        if (it.isOpen()) {
            return it.arbiter() == null ? "hr" : "arbiter";
        }
        return it.again() == Appeal.Again.WAITING ? "service" : null;
    }

    private static BigDecimal money(Outcome outcome) {
        return outcome.bonus() == null ? BigDecimal.ZERO : outcome.bonus();
    }
}
