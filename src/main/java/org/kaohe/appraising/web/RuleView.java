package org.kaohe.appraising.web;

import org.kaohe.core.policy.RuleInfo;

/**
 * A rule as clients see it.
 *
 * @param line of the file, from 1; null when the rule is a row
 * @param row of the table, from 1 with the header; null when the rule is not a row
 */
record RuleView(String name, String phase, String file, Integer line, Integer row) {

    static RuleView of(RuleInfo it) {
        return new RuleView(
                it.name(), it.phase().group(), it.file(), it.table() ? null : it.line(), it.table() ? it.line() : null);
    }
}
