package org.kaohe.core.fact;

import java.util.List;

/**
 * The person appraised.
 *
 * @param groups what checklist items and indicators may be restricted to: always {@code all}, then {@code female} or
 *     {@code male}, the post, the track; sorted
 */
public record Person(
        String staffNo,
        String post,
        String track,
        String level,
        String team,
        String industry,
        List<String> groups,
        boolean probation,
        boolean longLeave)
        implements Fact.Given {

    public Person {
        groups = groups.stream().sorted().distinct().toList();
    }

    /** False when the period does not count towards consecutive failures. */
    public boolean counts() {
        return !probation && !longLeave;
    }
}
