package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kaohe.core.fact.Fact;

/** The facts known about one person so far, by type and, once asked so, by the value of a property. */
final class Memory {

    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Key, Map<Object, List<Fact>>> indexes = new HashMap<>();

    /** A property facts of one type are looked up by. */
    record Key(Class<? extends Fact> type, String name, Function<Fact, Object> property) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && type == key.type && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + name.hashCode();
        }
    }

    void add(Fact fact) {
        byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        indexes.forEach((key, index) -> {
            if (key.type() == fact.getClass()) {
                enter(index, key, fact);
            }
        });
    }

    List<Fact> all(Class<? extends Fact> type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Fact> with(Key key, Object value) {
        Map<Object, List<Fact>> index = indexes.get(key);
        if (index == null) {
            index = new HashMap<>();
            for (Fact fact : all(key.type())) {
                enter(index, key, fact);
            }
            indexes.put(key, index);
        }
        return index.getOrDefault(value, List.of());
    }

    private static void enter(Map<Object, List<Fact>> index, Key key, Fact fact) {
        index.computeIfAbsent(key.property().apply(fact), value -> new ArrayList<>(1))
                .add(fact);
    }
}
