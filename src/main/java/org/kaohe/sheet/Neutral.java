package org.kaohe.sheet;

/** Text that no spreadsheet takes for a formula: {@code =cmd|...} is written as {@code '=cmd|...}. */
public final class Neutral {

    private static final String DANGEROUS = "=+-@\t\r'";
    private static final int MOST = 32_000;

    private Neutral() {}

    public static String text(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        return !cut.isEmpty() && DANGEROUS.indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
    }
}
