package org.kaohe.engine.interpret;

import java.util.List;

/**
 * One way in which a rule matches.
 *
 * @param facts what it stands on: facts, and lists of the members of sums
 * @param bound its variables; they follow from the facts
 */
record Match(Way way, List<Object> facts, Object[] bound) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Match match && way == match.way && facts.equals(match.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }
}
