package org.kaohe.core.fact;

/**
 * The latest training 培训 of one kind the person took up to the last day of the period.
 *
 * @param months whole months since
 */
public record Training(String code, boolean passed, int months) implements Fact.Given {}
