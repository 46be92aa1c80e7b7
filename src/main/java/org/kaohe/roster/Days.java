package org.kaohe.roster;

import java.time.LocalDate;

/**
 * Days in a row, both ends included.
 *
 * @param until the last day; null while it lasts
 */
public record Days(LocalDate from, LocalDate until) implements Comparable<Days> {

    public static Days since(LocalDate from) {
        return new Days(from, null);
    }

    public boolean isOpen() {
        return until == null;
    }

    /** False when it ends before it begins. */
    public boolean isInOrder() {
        return until == null || !until.isBefore(from);
    }

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlap(Days other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }

    public Days endingOn(LocalDate last) {
        return new Days(from, last);
    }

    @Override
    public int compareTo(Days other) {
        return from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return from + ".." + (until == null ? "" : until);
    }
}
