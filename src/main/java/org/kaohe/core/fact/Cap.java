package org.kaohe.core.fact;

/** The grade cannot be better than this one. */
public record Cap(String grade, String reason) implements Fact.Derived {}
