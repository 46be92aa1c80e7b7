package org.kaohe.appealing;

import java.util.List;
import java.util.Optional;

/**
 * Who judges, and why that one.
 *
 * @param arbiter the eligible account with the fewest open appeals, of those the first by name; empty when none is eligible
 * @param weighed every candidate by name
 */
public record Choice(Optional<String> arbiter, List<Weighed> weighed) {

    /** @param bar why it cannot judge; empty for an eligible one */
    public record Weighed(String account, Optional<Bar> bar, int open) {}

    public Choice {
        weighed = List.copyOf(weighed);
    }

    public long eligible() {
        return weighed.stream().filter(each -> each.bar().isEmpty()).count();
    }
}
