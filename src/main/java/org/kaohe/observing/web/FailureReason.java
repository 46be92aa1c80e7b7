package org.kaohe.observing.web;

/** Why an item failed, from a list that is quicker than writing; {@link #OTHER} wants words. */
enum FailureReason {
    NOT_DONE,
    PARTLY,
    AFTER_REMINDER,
    AGAIN,
    OTHER
}
