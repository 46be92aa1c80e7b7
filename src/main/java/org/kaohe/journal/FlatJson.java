package org.kaohe.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/**
 * Texts by name as a JSON object in exactly one way, because a hash is taken of it: in order of the names, without
 * spaces, escaping only what has to be.
 */
public final class FlatJson {

    private FlatJson() {}

    public static String of(SortedMap<String, String> texts) {
        var json = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, String> each : texts.entrySet()) {
            json.add(quoted(each.getKey()) + ":" + quoted(each.getValue()));
        }
        return json.toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append(String.format("\\u%04x", (int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }
}
