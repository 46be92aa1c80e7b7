package org.kaohe.core.fact;

/** A remark for the people who read the result; changes nothing. */
public record Note(String text) implements Fact.Derived {}
