package org.kaohe.roster;

import java.util.List;
import java.util.regex.Pattern;
import org.kaohe.core.people.StaffNo;

/**
 * A team and who leads it.
 *
 * @param code 1 to 64 lower-case letters, digits and hyphens
 * @param industry chooses the indicators of industry policies; may be empty
 * @param leaders in order of their first day; several may lead at a time
 */
public record Team(String code, String name, String industry, List<Leader> leaders) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Somebody who leads the team for a time. */
    public record Leader(StaffNo staffNo, Days days) {}

    public Team {
        leaders = List.copyOf(leaders);
    }

    static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }
}
