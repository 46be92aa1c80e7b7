package org.kaohe.engine.expand;

/**
 * What people type on a Chinese keyboard, as the dictionary writes it: full-width marks and digits become ASCII, blanks
 * next to Chinese letters do not count. Quoted values stay as they are.
 */
final class Folding {

    private static final String WIDE = "，：；（）！％＝＜＞＋－＊／、　＂“”０１２３４５６７８９";
    private static final String NARROW = ",:;()!%=<>+-*/, \"\"\"0123456789";

    private Folding() {}

    static String fold(String line) {
        var out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char folded = narrow(c);
            if (folded == '"') {
                quoted = !quoted;
                out.append(folded);
            } else {
                out.append(quoted ? c : folded);
            }
        }
        return out.toString();
    }

    /** Folded, and with blanks only where they tell words apart. */
    static String normal(String line) {
        String folded = fold(line).strip();
        var out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            quoted ^= c == '"';
            boolean blank = !quoted && Character.isWhitespace(c);
            if (!blank) {
                out.append(c);
            } else if (tellsApart(folded, out, i)) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean tellsApart(String line, StringBuilder before, int at) {
        char next = line.charAt(Math.min(at + 1, line.length() - 1));
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return isLatin(last) && isLatin(next);
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '{' || c == '}';
    }

    private static char narrow(char c) {
        int at = WIDE.indexOf(c);
        return at < 0 ? c : NARROW.charAt(at);
    }
}
