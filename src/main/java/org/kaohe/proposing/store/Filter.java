package org.kaohe.proposing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.core.people.Scope;

/** Conditions of a list and their values; the text holds names of columns only. */
final class Filter {

    private final StringBuilder where = new StringBuilder(" WHERE true");
    private final List<Object> values = new ArrayList<>();

    /** A null value does not restrict. */
    Filter and(String condition, Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    Filter owners(Set<String> owners) {
        if (owners != null) {
            where.append(" AND (owner_role = ANY (?) OR owner_account = ANY (?))");
            values.add(owners);
            values.add(owners);
        }
        return this;
    }

    /** A team sees who was in it in the period in question. */
    Filter within(Scope reach) {
        if (reach instanceof Scope.Teams teams) {
            values.add(teams.codes());
            values.add(teams.besides());
            where.append(" AND (team = ANY (?) OR staff_no = ANY (?))");
            return this;
        }
        return reach instanceof Scope.People people ? and("staff_no = ANY (?)", people.staff()) : this;
    }

    String text() {
        return where.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
