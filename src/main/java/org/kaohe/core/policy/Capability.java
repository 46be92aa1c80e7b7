package org.kaohe.core.policy;

/**
 * One thing a rule may say: what is not among the capabilities of the engine does not exist for a rule.
 *
 * @param kind fact, property, action, function or accumulate
 * @param name for example {@code Mark.mean}
 * @param signature kinds of its arguments, or of the value; empty for a fact
 * @param reason what it is there for
 */
public record Capability(String kind, String name, String signature, Text reason) {}
