package org.kaohe.policybook;

import java.util.List;

/**
 * A table whose rows become rules through a template.
 *
 * @param columns what the template declares; every row has been checked against it
 */
public record RuleTable(Table table, RuleFile template, List<Column> columns) {
    public RuleTable {
        columns = List.copyOf(columns);
    }
}
