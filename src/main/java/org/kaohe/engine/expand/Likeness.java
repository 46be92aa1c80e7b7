package org.kaohe.engine.expand;

/** How far two sentences are apart, to offer the nearest one. */
public final class Likeness {

    private static final int LONGEST = 200;

    private Likeness() {}

    /** Letters to insert, drop or change; only the first 200 of each are compared. */
    public static int distance(String a, String b) {
        int width = Math.min(b.length(), LONGEST);
        int[] above = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= Math.min(a.length(), LONGEST); i++) {
            int[] row = new int[width + 1];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[width];
    }
}
