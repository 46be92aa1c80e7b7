package org.kaohe.core.problem;

/** How much a problem weighs: an error blocks, a warning needs a reason, an info only tells. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
