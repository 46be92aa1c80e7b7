package org.kaohe.core.fact;

/**
 * Somebody the person mentors 带教, with the grade of their first whole period under the same policy. It is there once, in
 * the period after that one; without a grade there is no fact.
 */
public record Trainee(String staffNo, String grade, boolean failing) implements Fact.Given {}
