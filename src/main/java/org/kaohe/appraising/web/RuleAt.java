package org.kaohe.appraising.web;

import jakarta.ws.rs.core.UriBuilder;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.policy.RuleInfo;

/**
 * A rule as pages name it.
 *
 * @param row the line is a row of a table
 * @param address of its page; null for a draft, which has none, and for who may not open it
 */
record RuleAt(String name, String phase, String file, int line, boolean row, String text, String address) {

    static RuleAt of(RuleInfo rule, Explanation explanation) {
        var decision = explanation.decision();
        boolean opens = decision.version() != null && explanation.audience() != Audience.EMPLOYEE;
        return new RuleAt(
                rule.name(),
                rule.phase().group(),
                rule.file(),
                rule.line(),
                rule.table(),
                rule.text(),
                opens
                        ? address(
                                decision.policy().value(),
                                decision.version(),
                                rule.name(),
                                decision.period().toString())
                        : null);
    }

    /** The page of a rule of a published version in a period. */
    static String address(String policy, int version, String rule, String period) {
        UriBuilder address =
                UriBuilder.fromPath("/rules/{policy}/{version}/one").queryParam("rule", "{rule}");
        return period == null
                ? address.build(policy, version, rule).toString()
                : address.queryParam("period", "{period}")
                        .build(policy, version, rule, period)
                        .toString();
    }
}
