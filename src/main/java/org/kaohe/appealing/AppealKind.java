package org.kaohe.appealing;

/** What an appeal is about. */
public enum AppealKind {
    /** One observation behind the decision. */
    OBSERVATION,
    /** One rule that fired. */
    RULE,
    /** The whole result: a person asks that a person looks at it. Always possible, without window and number. */
    HUMAN_REVIEW
}
