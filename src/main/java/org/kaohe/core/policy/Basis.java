package org.kaohe.core.policy;

/**
 * Where a figure comes from.
 *
 * @param house true for a house default that HR may change, false for a figure of the source regulation
 * @param clause file and clause of the source; for a house default the place it fills
 * @param why the reason, in HR's words; required for a house default
 */
public record Basis(boolean house, String clause, String why) {}
