package org.kaohe.core.people;

/** As recorded by HR; some checklist items apply to female staff only. */
public enum Sex {
    FEMALE,
    MALE,
    UNSTATED
}
