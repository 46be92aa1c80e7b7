package org.kaohe.engine.soundness;

import java.util.HashMap;
import java.util.Map;
import org.kaohe.engine.rule.Spot;

/**
 * A fact a rule looks at.
 *
 * @param id the same for two patterns that can only ever match the same fact
 * @param use whether it has to be there, must not be there, or is summed with others
 * @param box what the conditions around it leave of every property
 * @param joins properties that have to equal something of another fact
 */
record Seen(String id, String type, Use use, Spot spot, Box box, Map<String, Term> joins) {

    /** How a condition uses a fact. */
    enum Use {
        MATCHED,
        EXISTS,
        NOT,
        SUMMED
    }

    static Seen of(String id, String type, Use use, Spot spot, Box box) {
        return new Seen(id, type, use, spot, box, new HashMap<>());
    }

    /** What the property can be when this fact is matched. */
    Domain domain(String property) {
        Domain own = box.get(id + "." + property, type, property);
        return joins.get(property) instanceof Term.Of of ? own.and(of.fact().domain(of.property())) : own;
    }

    boolean accepts(String property, String text) {
        return !(domain(property) instanceof Words words) || words.has(text);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
