package org.kaohe.core.fact;

/**
 * A certificate 证书 the person holds on the last day of the period. How long it is valid is the policy's to say.
 *
 * @param level for example {@code 初级}
 * @param months whole months since it was issued or last renewed
 * @param suspended by a failed check, and not renewed since
 */
public record Certificate(String code, String level, int months, boolean suspended) implements Fact.Given {}
