package org.kaohe.proposing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.ResultOverride;
import org.kaohe.proposing.ResultOverride.Step;

/** An override as clients see it; the rule's result is the decision's own. */
record OverrideView(
        long id,
        long decision,
        String staffNo,
        String team,
        String policy,
        String period,
        String reasonCode,
        Text reasonText,
        String reason,
        String grade,
        BigDecimal score,
        BigDecimal bonus,
        LocalDate expiresOn,
        ResultOverride.State state,
        boolean inEffect,
        boolean replaced,
        Step asked,
        Step confirmed,
        Step ended) {

    static OverrideView of(ResultOverride it, LocalDate today) {
        return new OverrideView(
                it.id(),
                it.decision(),
                it.staffNo().value(),
                it.team(),
                it.policy().value(),
                it.period().toString(),
                it.wanted().code().code(),
                Words.of("reason", it.wanted().code().code()),
                it.wanted().reason(),
                it.wanted().grade(),
                it.wanted().score(),
                it.wanted().bonus(),
                it.expiresOn(),
                it.state(),
                it.isInEffect(today),
                it.replaced(),
                it.asked(),
                it.confirmed(),
                it.ended());
    }
}
