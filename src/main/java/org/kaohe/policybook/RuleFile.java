package org.kaohe.policybook;

/** A text file of a policy: {@code path} from the rules folder, and its text with lines ending in {@code \n}. */
public record RuleFile(String path, String text) {}
