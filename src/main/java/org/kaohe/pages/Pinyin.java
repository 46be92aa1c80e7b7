package org.kaohe.pages;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Chinese names in Latin letters, so that people are found by initials: {@code wxm} is 王小明. A surname is read as a
 * surname (单 shan, not dan); what begins a name of four or more characters is taken for a surname of two.
 */
public final class Pinyin {

    private static final int WITH_LONG_SURNAME = 4;
    private static final int MOST_KEPT = 50_000;
    private static final Map<String, String> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<String, String> OTHERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Takes a second to read its tables; made when somebody first types letters. */
    private static final class Tables {
        static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
        static final Transliterator OTHER = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    /** Whether what was typed is the beginning of the name's initials, or of its syllables run together. */
    public static boolean begins(String name, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "");
        if (wanted.isEmpty() || !wanted.chars().allMatch(each -> each >= 'a' && each <= 'z')) {
            return false;
        }
        List<String> syllables = syllables(name);
        var initials = new StringBuilder();
        syllables.forEach(each -> initials.append(each.charAt(0)));
        return initials.toString().startsWith(wanted)
                || String.join("", syllables).startsWith(wanted);
    }

    private static List<String> syllables(String name) {
        int[] letters = name.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
                .toArray();
        List<String> syllables = new ArrayList<>();
        int surname = Math.min(letters.length, letters.length >= WITH_LONG_SURNAME ? 2 : 1);
        add(syllables, read(SURNAMES, new String(letters, 0, surname), each -> Tables.SURNAME.transliterate(each)));
        for (int each = surname; each < letters.length; each++) {
            add(syllables, read(OTHERS, new String(letters, each, 1), one -> Tables.OTHER.transliterate(one)));
        }
        return syllables;
    }

    private static String read(Map<String, String> known, String letters, Function<String, String> reading) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return letters.isEmpty() ? "" : known.computeIfAbsent(letters, reading);
    }

    private static void add(List<String> syllables, String read) {
        for (String each : read.split("[^a-z]+", -1)) {
            if (!each.isEmpty()) {
                syllables.add(each);
            }
        }
    }
}
