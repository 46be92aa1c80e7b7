package org.kaohe.policybook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML file as entries: each key, and in a list of mappings each member by its first value, for example
 * {@code grades[优秀]}. What lies deeper are parts of it.
 */
final class YamlEntries {

    /** The one list of mappings whose order says something: best first. */
    private static final String GRADES = "grades";

    private final Map<String, Map<String, String>> entries = new LinkedHashMap<>();

    private YamlEntries() {}

    static Optional<Map<String, Map<String, String>>> of(String path, String text) {
        var findings = new Findings();
        Optional<YamlMap> document = YamlDocument.read(path, text, findings);
        var read = new YamlEntries();
        document.ifPresent(map -> map.entries().forEach(read::entry));
        return document.map(each -> read.entries).filter(each -> !findings.hasErrors());
    }

    private void entry(String key, YamlItem value) {
        if (!value.isList()) {
            entries.put(key, parts("", value, new LinkedHashMap<>()));
        } else if (value.list().stream().allMatch(YamlItem::isMap)) {
            value.list()
                    .forEach(each -> Passages.add(
                            entries, key + "[" + title(each) + "]", parts("", each, new LinkedHashMap<>())));
            if (key.equals(GRADES)) {
                String order = value.list().stream().map(YamlEntries::title).collect(Collectors.joining(" > "));
                entries.put(key, Map.of("", order));
            }
        } else {
            Map<String, String> members = new LinkedHashMap<>();
            value.list().forEach(each -> members.put(scalar(each), scalar(each)));
            entries.put(key, members);
        }
    }

    private static Map<String, String> parts(String path, YamlItem item, Map<String, String> parts) {
        if (item.isMap()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            item.map().orElseThrow().entries().forEach((key, value) -> parts(prefix + key, value, parts));
        } else if (item.isList() && item.list().stream().anyMatch(each -> each.isMap() || each.isList())) {
            List<YamlItem> members = item.list();
            for (int i = 0; i < members.size(); i++) {
                parts(path + "[" + (i + 1) + "]", members.get(i), parts);
            }
        } else if (item.isList()) {
            parts.put(path, item.list().stream().map(YamlEntries::scalar).collect(Collectors.joining(", ")));
        } else {
            parts.put(path, scalar(item));
        }
        return parts;
    }

    private static String title(YamlItem mapping) {
        return ((MappingNode) mapping.node())
                .getValue().stream()
                        .findFirst()
                        .filter(tuple -> tuple.getValueNode() instanceof ScalarNode)
                        .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
                        .orElse("");
    }

    private static String scalar(YamlItem item) {
        return item.node() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
}
