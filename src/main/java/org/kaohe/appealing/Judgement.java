package org.kaohe.appealing;

/**
 * How an appeal ends.
 *
 * @param isFinal the same thing cannot be appealed again
 * @param corrected the version of the observation that came of it; null when none did
 */
public record Judgement(AppealState state, String reason, boolean isFinal, Long corrected, String by) {}
