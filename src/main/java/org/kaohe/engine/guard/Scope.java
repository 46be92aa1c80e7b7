package org.kaohe.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Spot;

/** The variables that may be used at a point of a rule; an inner scope sees the outer ones. */
final class Scope {

    /** Variables one rule may bind. */
    private static final int MAX_VARIABLES = 60;

    private record Bound(Kind kind, String fact) {}

    private final Scope outer;
    private final Map<String, Bound> bound = new HashMap<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    void bind(String variable, Kind kind, String fact, Spot spot) throws Refusal {
        if (find(variable) != null) {
            throw new Refusal("rule.variable.twice", spot, variable);
        }
        bound.put(variable, new Bound(kind, fact));
        limit(spot);
    }

    /** Takes over what an inner scope has bound. */
    void adopt(Scope inner, Spot spot) throws Refusal {
        bound.putAll(inner.bound);
        limit(spot);
    }

    private void limit(Spot spot) throws Refusal {
        if (bound.size() > MAX_VARIABLES) {
            throw new Refusal("guard.limit.variables", spot, MAX_VARIABLES);
        }
    }

    boolean has(String variable) {
        return find(variable) != null;
    }

    Kind kind(String variable) {
        return find(variable).kind();
    }

    /** The fact type a variable is bound to; empty when it is bound to a value. */
    String fact(String variable) {
        return find(variable).fact();
    }

    Set<String> names() {
        Set<String> names = outer == null ? new TreeSet<>() : outer.names();
        names.addAll(bound.keySet());
        return names;
    }

    private Bound find(String variable) {
        Bound here = bound.get(variable);
        return here != null || outer == null ? here : outer.find(variable);
    }
}
