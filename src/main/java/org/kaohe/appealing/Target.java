package org.kaohe.appealing;

/**
 * What of a decision an appeal is about.
 *
 * @param observation null unless the kind is OBSERVATION
 * @param rule name of the rule; null unless the kind is RULE
 */
public record Target(AppealKind kind, Long observation, String rule) {

    public static Target observation(long id) {
        return new Target(AppealKind.OBSERVATION, id, null);
    }

    public static Target rule(String name) {
        return new Target(AppealKind.RULE, null, name);
    }

    public static final Target EVERYTHING = new Target(AppealKind.HUMAN_REVIEW, null, null);

    /** Counts towards the limit, and falls into the window. */
    public boolean limited() {
        return kind != AppealKind.HUMAN_REVIEW;
    }
}
