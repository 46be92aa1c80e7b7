package org.kaohe.core.policy;

/** One grade 等级 a policy can give; {@code failing} makes it count towards consecutive failures. */
public record GradeLevel(String name, String english, boolean failing) {}
