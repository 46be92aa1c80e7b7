package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;

/** Two texts in two columns. A Chinese character takes two places of a screen. */
final class SideBySide {

    private static final int NARROWEST = 24;
    private static final String INDENT = "    ";

    private SideBySide() {}

    /** @param from null for nothing on that side */
    static List<String> of(String from, String to) {
        List<String> left = from == null ? List.of() : from.lines().toList();
        List<String> right = to == null ? List.of() : to.lines().toList();
        int width = Math.max(
                NARROWEST, left.stream().mapToInt(SideBySide::width).max().orElse(0));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            String mark = one.strip().equals(other.strip()) ? " | " : " ! ";
            lines.add((INDENT + one + " ".repeat(width - width(one)) + mark + other).stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(each -> each >= 0x2E80 ? 2 : 1).sum();
    }
}
