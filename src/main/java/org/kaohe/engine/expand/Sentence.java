package org.kaohe.engine.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a dictionary: a sentence with slots and the DRL it stands for. Matching looks for each fixed part once,
 * from left to right, so that no sentence can make it slow.
 *
 * @param parts fixed parts, one more than slots
 * @param slots names in order
 */
record Sentence(List<String> parts, List<String> slots, String drl, int line) {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final int MAX_VALUE = 300;

    Sentence {
        parts = List.copyOf(parts);
        slots = List.copyOf(slots);
    }

    /** Reads the left side of an entry, already normal; empty when two slots touch. */
    static Optional<Sentence> of(String text, String drl, int line) {
        List<String> parts = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int done = 0;
        while (slot.find()) {
            parts.add(text.substring(done, slot.start()));
            slots.add(slot.group(1).split(":", 2)[0].strip());
            done = slot.end();
        }
        parts.add(text.substring(done));
        boolean touching =
                parts.subList(1, Math.max(1, parts.size() - 1)).stream().anyMatch(String::isEmpty);
        boolean empty = parts.stream().allMatch(String::isBlank);
        return touching || empty ? Optional.empty() : Optional.of(new Sentence(parts, slots, drl, line));
    }

    /** The DRL for a line that says this sentence; empty when it does not. */
    Optional<String> match(String normal) {
        if (!normal.startsWith(parts.get(0))) {
            return Optional.empty();
        }
        int at = parts.get(0).length();
        String result = drl;
        for (int i = 0; i < slots.size(); i++) {
            String next = parts.get(i + 1);
            boolean last = i == slots.size() - 1;
            int end = last ? normal.length() - next.length() : normal.indexOf(next, at + 1);
            if (end <= at || !normal.startsWith(next, end)) {
                return Optional.empty();
            }
            String value = normal.substring(at, end);
            if (value.indexOf('"') >= 0 || value.length() > MAX_VALUE) {
                return Optional.empty();
            }
            result = result.replace("{" + slots.get(i) + "}", value.strip());
            at = end + next.length();
        }
        return at == normal.length() ? Optional.of(result) : Optional.empty();
    }

    /** The sentence without its slots. */
    String fixedText() {
        return String.join("", parts);
    }

    /** As HR would type it. */
    String shown() {
        var text = new StringBuilder(parts.get(0));
        for (int i = 0; i < slots.size(); i++) {
            text.append('{').append(slots.get(i)).append('}').append(parts.get(i + 1));
        }
        return text.toString();
    }
}
