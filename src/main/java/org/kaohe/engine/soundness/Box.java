package org.kaohe.engine.soundness;

import java.util.SortedMap;
import java.util.TreeMap;

/** What conditions leave of properties, by {@link Term#key()}; a nested condition sees the box around it. */
final class Box {

    private final Box around;
    private final Natural natural;
    private final SortedMap<String, Domain> limits = new TreeMap<>();

    Box(Box around, Natural natural) {
        this.around = around;
        this.natural = natural;
    }

    SortedMap<String, Domain> limits() {
        return limits;
    }

    Domain get(String key, String type, String property) {
        for (Box box = this; box != null; box = box.around) {
            Domain limit = box.limits.get(key);
            if (limit != null) {
                return limit;
            }
        }
        return natural.of(type, property);
    }

    /** The values of a domain that the property can really have. */
    Domain tight(Term.Of property, Domain domain) {
        return natural.tight(property.fact().type(), property.property(), domain);
    }

    void narrow(String key, Domain before, Domain to) {
        limits.put(key, limits.getOrDefault(key, before).and(to));
    }
}
