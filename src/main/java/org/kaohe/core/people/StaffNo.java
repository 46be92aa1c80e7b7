package org.kaohe.core.people;

import java.util.regex.Pattern;

/** A staff number 工号: 1 to 32 letters, digits, {@code - _ .}; leading zeros count. */
public record StaffNo(String value) implements Comparable<StaffNo> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    public StaffNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a staff number: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(StaffNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
