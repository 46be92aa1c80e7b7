package org.kaohe.core.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A person as an appraisal of one period sees them: the assignment valid on the period's last day (or on the last day
 * of their employment), and what held during the period.
 *
 * @param name shown to people, never used by a rule
 * @param post for example {@code reception}, {@code field-engineer}
 * @param track {@code support} or {@code field}
 * @param level for example {@code junior}; may be empty
 * @param industry of the team; may be empty
 * @param probation true when any day of the period fell into probation
 * @param longLeave true when long leave covered at least half of the period's days
 */
public record Member(
        StaffNo staffNo,
        String name,
        Sex sex,
        String team,
        String post,
        String track,
        String level,
        String industry,
        boolean probation,
        boolean longLeave,
        LocalDate hiredOn) {

    /** What policies, indicators and items may be restricted to: {@code all}, the sex, the post, the track. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>(List.of("all"));
        if (sex != Sex.UNSTATED) {
            groups.add(sex.name().toLowerCase(Locale.ROOT));
        }
        Stream.of(post, track).filter(each -> each != null && !each.isEmpty()).forEach(groups::add);
        return groups;
    }
}
