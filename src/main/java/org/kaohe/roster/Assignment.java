package org.kaohe.roster;

/**
 * Where somebody works, as what, and when.
 *
 * @param team code of the team
 * @param post for example {@code reception}
 * @param track {@code support} or {@code field}; may be empty
 * @param level for example {@code junior}; may be empty
 */
public record Assignment(Days days, String team, String post, String track, String level)
        implements Comparable<Assignment> {

    boolean isSamePlaceAs(Assignment other) {
        return team.equals(other.team)
                && post.equals(other.post)
                && track.equals(other.track)
                && level.equals(other.level);
    }

    Assignment with(Days otherDays) {
        return new Assignment(otherDays, team, post, track, level);
    }

    @Override
    public int compareTo(Assignment other) {
        return days.compareTo(other.days);
    }
}
