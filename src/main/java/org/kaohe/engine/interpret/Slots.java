package org.kaohe.engine.interpret;

import java.util.HashMap;
import java.util.Map;

/** Where the variables of one rule are kept, and of which type the facts among them are. */
final class Slots {

    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();

    int bind(String variable) {
        return slots.computeIfAbsent(variable, each -> slots.size());
    }

    int bindFact(String variable, String type) {
        facts.put(variable, type);
        return bind(variable);
    }

    /** @throws Unbound when no condition binds it: a tree that never passed the guard */
    int of(String variable) {
        Integer slot = slots.get(variable);
        if (slot == null) {
            throw new Unbound(variable);
        }
        return slot;
    }

    String factType(String variable) {
        of(variable);
        return facts.get(variable);
    }

    int count() {
        return slots.size();
    }
}
