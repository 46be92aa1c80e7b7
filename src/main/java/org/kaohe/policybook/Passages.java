package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules, templates or sentences as passages by name: a rule from its name to its end, a template likewise, a
 * sentence of a dictionary by its left side. What stands outside of them is one passage without a name; comments and
 * blank lines are none.
 */
final class Passages {

    private static final Pattern BEGIN = Pattern.compile("\\s*(?:rule|规则|template)\\s+[\"“](.+)[\"”]\\s*");
    private static final Pattern TEMPLATE = Pattern.compile("\\s*template\\s+\".*");
    private static final Pattern END = Pattern.compile("\\s*(?:end|结束)\\s*;?\\s*");
    private static final Pattern TEMPLATE_END = Pattern.compile("\\s*end\\s+template\\s*");

    private Passages() {}

    static Map<String, Map<String, String>> of(String path, String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !isComment(path, line.strip()))
                .toList();
        return path.endsWith(".dsl") ? sentences(lines) : rules(lines);
    }

    /** A name that is there already gets a number. */
    static void add(Map<String, Map<String, String>> entries, String name, Map<String, String> parts) {
        String free = name;
        for (int number = 2; entries.putIfAbsent(free, parts) != null; number++) {
            free = name + " (" + number + ")";
        }
    }

    private static Map<String, Map<String, String>> rules(List<String> lines) {
        Map<String, Map<String, String>> passages = new LinkedHashMap<>();
        List<String> outside = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        String name = null;
        Pattern end = END;
        for (String line : lines) {
            Matcher begin = BEGIN.matcher(line);
            if (name == null && begin.matches()) {
                name = begin.group(1);
                end = TEMPLATE.matcher(line).matches() ? TEMPLATE_END : END;
            }
            (name == null ? outside : inside).add(line.stripTrailing());
            if (name != null && end.matcher(line).matches()) {
                add(passages, name, Map.of("", String.join("\n", inside)));
                inside.clear();
                name = null;
            }
        }
        outside.addAll(inside);
        if (!outside.isEmpty()) {
            passages.put("", Map.of("", String.join("\n", outside)));
        }
        return passages;
    }

    private static Map<String, Map<String, String>> sentences(List<String> lines) {
        Map<String, Map<String, String>> sentences = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String left = equals < 0 ? line : line.substring(0, equals);
            add(sentences, left.strip(), Map.of("", line.substring(equals + 1).strip()));
        }
        return sentences;
    }

    private static boolean isComment(String path, String line) {
        return path.endsWith(".dsl") ? line.startsWith("#") : line.startsWith("//");
    }
}
