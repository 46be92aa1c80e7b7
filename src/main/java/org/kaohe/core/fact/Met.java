package org.kaohe.core.fact;

/** A KPI threshold that was met. */
public record Met(String kpi) implements Fact.Derived {}
