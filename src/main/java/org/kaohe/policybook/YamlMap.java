package org.kaohe.policybook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping of a YAML file. Keys are taken by name; {@link #rejectOthers} tells what nobody asked for. */
final class YamlMap {

    private final YamlItem whole;
    private final Map<String, YamlItem> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMap(YamlItem whole) {
        this.whole = whole;
    }

    static YamlMap of(YamlItem whole) {
        var map = new YamlMap(whole);
        for (NodeTuple tuple : ((MappingNode) whole.node()).getValue()) {
            var key = new YamlItem(whole.file(), tuple.getKeyNode(), whole.findings());
            key.text().ifPresent(name -> {
                if (map.values.putIfAbsent(name, new YamlItem(whole.file(), tuple.getValueNode(), whole.findings()))
                        != null) {
                    whole.findings().error("yaml.key.duplicate", key.place(), name);
                }
                map.places.put(name, key.place());
            });
        }
        return map;
    }

    Place place() {
        return whole.place();
    }

    YamlItem item() {
        return whole;
    }

    /** All keys with their values, for mappings whose keys are data. */
    Map<String, YamlItem> entries() {
        known.addAll(values.keySet());
        return values;
    }

    Place keyPlace(String key) {
        return places.getOrDefault(key, place());
    }

    Optional<YamlItem> take(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** As {@link #take}, but an absent key is a problem. */
    Optional<YamlItem> require(String key) {
        known.add(key);
        if (!values.containsKey(key)) {
            whole.findings().error("yaml.key.missing", place(), key);
        }
        return Optional.ofNullable(values.get(key));
    }

    /** To be called after the last key was taken. */
    void rejectOthers() {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        whole.findings().error("yaml.key.unknown", places.get(key), key, String.join(", ", known)));
    }
}
