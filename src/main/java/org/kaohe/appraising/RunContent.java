package org.kaohe.appraising;

/** Which content of a policy a run uses. */
public enum RunContent {
    /** The draft as it lies on the desk, or its last sound state; for previews only. */
    DRAFT,
    /** The published version in force for the period of the run. */
    IN_FORCE
}
