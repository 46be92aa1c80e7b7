package org.kaohe.roster;

import java.util.Comparator;

/**
 * Something that holds for a person for a time and that policies ask for.
 *
 * @param kind {@value #PROBATION}, {@value #LONG_LEAVE} or another word of lower-case letters, digits and hyphens
 */
public record Condition(String kind, Days days) implements Comparable<Condition> {

    public static final String PROBATION = "probation";
    public static final String LONG_LEAVE = "long-leave";

    private static final Comparator<Condition> ORDER =
            Comparator.comparing(Condition::kind).thenComparing(Condition::days);

    @Override
    public int compareTo(Condition other) {
        return ORDER.compare(this, other);
    }
}
