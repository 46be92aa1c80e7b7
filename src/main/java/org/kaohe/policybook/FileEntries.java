package org.kaohe.policybook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.PolicyDifference.Kind;

/**
 * One file of two contents as entries by name, each with its parts by name. An absent file has no entries; a file that
 * cannot be read as what its name says is one entry in both.
 */
record FileEntries(Kind kind, Map<String, Map<String, String>> from, Map<String, Map<String, String>> to) {

    static FileEntries of(String path, PolicyContent from, PolicyContent to) {
        if (isTable(path)) {
            return table(path, from, to);
        }
        if (path.endsWith("/" + Manifest.FILE)) {
            return texts(path, from, to, Kind.SETTINGS, text -> YamlEntries.of(path, text));
        }
        if (path.endsWith(".yaml")) {
            return texts(path, from, to, Kind.CASES, text -> YamlEntries.of(path, text));
        }
        if (path.matches(".*\\.(dslr|drl|drt|dsl)")) {
            return texts(path, from, to, Kind.RULES, text -> Optional.of(Passages.of(path, text)));
        }
        return whole(path, from, to);
    }

    static boolean isTable(String path) {
        return path.endsWith(".csv") && !path.endsWith(".drl.csv");
    }

    private static FileEntries table(String path, PolicyContent from, PolicyContent to) {
        Optional<Table> before = table(path, from);
        Optional<Table> after = table(path, to);
        if (before.isEmpty() && from.files().containsKey(path)
                || after.isEmpty() && to.files().containsKey(path)) {
            return whole(path, from, to);
        }
        List<String> key = RowKey.of(before, after);
        return new FileEntries(
                Kind.TABLE,
                before.map(each -> RowKey.rows(each, key)).orElse(Map.of()),
                after.map(each -> RowKey.rows(each, key)).orElse(Map.of()));
    }

    /** Empty for none, and for one that cannot be read. */
    static Optional<Table> table(String path, PolicyContent content) {
        var findings = new Findings();
        return content.files().containsKey(path)
                ? TableReader.read(content, path, findings).filter(each -> !findings.hasErrors())
                : Optional.empty();
    }

    private static FileEntries texts(
            String path,
            PolicyContent from,
            PolicyContent to,
            Kind kind,
            Function<String, Optional<Map<String, Map<String, String>>>> reader) {
        var before = entries(path, from, reader);
        var after = entries(path, to, reader);
        return before.isEmpty() || after.isEmpty()
                ? whole(path, from, to)
                : new FileEntries(kind, before.get(), after.get());
    }

    private static Optional<Map<String, Map<String, String>>> entries(
            String path, PolicyContent content, Function<String, Optional<Map<String, Map<String, String>>>> reader) {
        return content.files().containsKey(path)
                ? Utf8.decode(path, content.files().get(path), new Findings()).flatMap(reader)
                : Optional.of(Map.of());
    }

    private static FileEntries whole(String path, PolicyContent from, PolicyContent to) {
        return new FileEntries(Kind.OTHER, whole(path, from), whole(path, to));
    }

    /** Named by the length and a hash, for a workbook has no text to show. */
    private static Map<String, Map<String, String>> whole(String path, PolicyContent content) {
        byte[] bytes = content.files().get(path);
        if (bytes == null) {
            return Map.of();
        }
        String hash = new PolicyContent(content.code(), Map.of(path, bytes)).hash();
        Map<String, Map<String, String>> one = new LinkedHashMap<>();
        one.put(path, Map.of("", bytes.length + " B, " + hash.substring(0, 12)));
        return one;
    }
}
