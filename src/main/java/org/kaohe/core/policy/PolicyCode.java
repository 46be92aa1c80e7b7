package org.kaohe.core.policy;

import java.util.regex.Pattern;

/** The code of a policy and the name of its folder: kebab-case, 2 to 60 characters. */
public record PolicyCode(String value) implements Comparable<PolicyCode> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public PolicyCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a policy code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text != null
                && text.length() >= 2
                && text.length() <= 60
                && SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(PolicyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
