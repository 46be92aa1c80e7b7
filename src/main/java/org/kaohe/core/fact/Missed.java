package org.kaohe.core.fact;

/** A KPI threshold that was missed. */
public record Missed(String kpi) implements Fact.Derived {}
