package org.kaohe.engine;

import java.util.IdentityHashMap;
import java.util.List;
import org.kaohe.core.fact.Fact;

/**
 * Where facts stand in the list of a trace. Looked up as the objects they are, because hashing a fact means hashing its
 * texts and decimals, dozens of times a person; an equal fact that is another object is found by looking through the list.
 */
final class FactPositions {

    private final List<Fact> facts;
    private final IdentityHashMap<Fact, Integer> positions;

    /** @param facts grows as facts are added */
    FactPositions(List<Fact> facts) {
        this.facts = facts;
        this.positions = new IdentityHashMap<>(2 * facts.size());
        for (int position = 0; position < facts.size(); position++) {
            positions.put(facts.get(position), position);
        }
    }

    /** A derived fact is one object for all firings that derived it. */
    void addIfNew(Fact fact) {
        if (positions.putIfAbsent(fact, facts.size()) == null) {
            facts.add(fact);
        }
    }

    List<Integer> of(List<Fact> some) {
        Integer[] found = new Integer[some.size()];
        for (int i = 0; i < found.length; i++) {
            Integer position = positions.get(some.get(i));
            found[i] = position == null ? Integer.valueOf(facts.indexOf(some.get(i))) : position;
        }
        return List.of(found);
    }
}
