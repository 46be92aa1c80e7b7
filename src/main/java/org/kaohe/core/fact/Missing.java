package org.kaohe.core.fact;

/**
 * Evidence the policy requires and does not have. Any such fact makes the decision provisional.
 *
 * @param what indicator or item code; {@code inspection} for a whole checklist
 * @param source the source that is missing; empty when any would do
 */
public record Missing(String what, String source) implements Fact.Derived {}
