package org.kaohe.policybook;

/** A table whose rows become rules through a template. */
public record RuleTable(Table table, RuleFile template) {}
