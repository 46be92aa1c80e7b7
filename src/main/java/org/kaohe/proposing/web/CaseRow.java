package org.kaohe.proposing.web;

import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.CaseState;
import org.kaohe.proposing.PersonalCase;
import org.kaohe.proposing.PersonalCase.NextStep;

/** A case in a list. */
record CaseRow(
        long id,
        String staffNo,
        String name,
        String team,
        String policy,
        int version,
        String period,
        Long proposal,
        boolean baseless,
        String reason,
        String openedBy,
        Instant openedAt,
        CaseState state,
        Text stateText,
        Next next) {

    /**
     * Who acts next, what is to be done, and until when; without an owner when nothing is.
     *
     * @param named whether the owner is one account, not whoever has a role
     */
    record Next(NextStep step, Text what, String owner, boolean named, LocalDate until, boolean overdue) {

        static Next of(PersonalCase it, LocalDate today) {
            NextStep step = it.baseless() && !it.state().isOver() ? NextStep.CLOSE : it.next();
            boolean over = step == NextStep.NOTHING;
            return new Next(
                    step,
                    Words.of("next", step),
                    over ? null : it.owner().toString(),
                    !over && it.owner().account() != null,
                    over ? null : it.dueOn(),
                    !over && it.dueOn().isBefore(today));
        }
    }

    static CaseRow of(PersonalCase it, LocalDate today) {
        return new CaseRow(
                it.id(),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.policy().value(),
                it.version(),
                it.period().toString(),
                it.proposal(),
                it.baseless(),
                it.reason(),
                it.openedBy(),
                it.openedAt(),
                it.state(),
                Words.of("case", it.state()),
                Next.of(it, today));
    }
}
