package org.kaohe.core.decision;

/**
 * A rule that did not fire, and what stood nearest in its way.
 *
 * @param rule {@link org.kaohe.core.policy.RuleInfo#index()}
 * @param condition the first one that does not hold, from 1; 0 when the evaluation never came to the rule
 * @param others how often the same condition failed besides, with other facts before it
 */
public record Silence(int rule, int condition, Obstacle obstacle, int others) {}
