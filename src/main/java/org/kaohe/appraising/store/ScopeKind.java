package org.kaohe.appraising.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** How a scope is stored: its kind and the names it holds. */
enum ScopeKind {
    ALL,
    TEAMS,
    STAFF;

    static ScopeKind of(Scope scope) {
        if (scope instanceof Scope.Everybody) {
            return ALL;
        }
        return scope instanceof Scope.Teams ? TEAMS : STAFF;
    }

    static String[] names(Scope scope) {
        if (scope instanceof Scope.Teams teams) {
            return teams.codes().stream().sorted().toArray(String[]::new);
        }
        return scope instanceof Scope.People people
                ? people.staff().stream().map(StaffNo::value).sorted().toArray(String[]::new)
                : new String[0];
    }

    Scope scope(String[] names) {
        return switch (this) {
            case ALL -> Scope.EVERYBODY;
            case TEAMS -> new Scope.Teams(Set.of(names));
            case STAFF -> new Scope.People(Stream.of(names).map(StaffNo::new).collect(Collectors.toSet()));
        };
    }
}
