package org.kaohe.core.people;

/** A staff number 工号: 1 to 32 letters, digits, {@code - _ .}; leading zeros count. */
public record StaffNo(String value) implements Comparable<StaffNo> {

    private static final int LONGEST = 32;

    public StaffNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a staff number: " + value);
        }
    }

    /** Asked of every row that comes in or is read, where a pattern would be an eighth of all work. */
    public static boolean isValid(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i)) && "._-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char it) {
        return it >= '0' && it <= '9' || it >= 'A' && it <= 'Z' || it >= 'a' && it <= 'z';
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
