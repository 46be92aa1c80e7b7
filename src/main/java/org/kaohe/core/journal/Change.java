package org.kaohe.core.journal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.people.StaffNo;

/**
 * One change of state, as it is to be recorded. What names or describes a member of staff goes into {@code personal}, which
 * can be erased; who did it, and everything else, stays for ever.
 *
 * @param actor account name, or {@link #SERVICE}
 * @param action lower-case words joined by hyphens, for example {@code run-started}; stable for ever
 * @param kind of the thing that changed, for example {@code run}
 * @param id of that thing; empty for a person
 * @param person staff number of whom {@code personal} is about; empty when that is nobody
 */
public record Change(
        String actor,
        String action,
        String kind,
        String id,
        SortedMap<String, String> detail,
        String person,
        SortedMap<String, String> personal) {

    /** What the program did by itself; no account can have this name. */
    public static final String SERVICE = "(kaohe)";

    public Change {
        if (person.isEmpty() && !personal.isEmpty()) {
            throw new IllegalArgumentException("personal fields of nobody: " + personal.keySet());
        }
        detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
        personal = Collections.unmodifiableSortedMap(new TreeMap<>(personal));
    }

    public static Change of(String actor, String action, String kind, Object id) {
        return new Change(actor, action, kind, String.valueOf(id), new TreeMap<>(), "", new TreeMap<>());
    }

    /** A change of somebody, who is named among the personal fields only. */
    public static Change of(String actor, String action, StaffNo person) {
        return of(actor, action, "employee", "").about(person);
    }

    /** With a further part of the detail; null says nothing and is left out. */
    public Change with(String name, Object value) {
        return new Change(actor, action, kind, id, plus(detail, name, value), person, personal);
    }

    public Change about(StaffNo staffNo) {
        return new Change(actor, action, kind, id, detail, staffNo.value(), personal);
    }

    /** With a further personal field; null says nothing and is left out. */
    public Change withPersonal(String name, Object value) {
        return new Change(actor, action, kind, id, detail, person, plus(personal, name, value));
    }

    private static SortedMap<String, String> plus(SortedMap<String, String> some, String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(some);
        if (value != null) {
            // The one character that a database text cannot hold.
            more.put(name, value.toString().replace("\0", ""));
        }
        return more;
    }
}
