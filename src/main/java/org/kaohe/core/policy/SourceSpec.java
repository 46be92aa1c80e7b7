package org.kaohe.core.policy;

/** Who or what may observe under this policy, for example {@code DAILY} 每日评分. */
public record SourceSpec(String code, Text name) {}
