package org.kaohe.engine.rule;

/** A position in an expanded text: line and column from 1. */
public record Spot(int line, int column) {}
