package org.kaohe.core.people;

import java.util.Set;

/** Whom a run or a question is about. */
public sealed interface Scope {
    /** Everybody employed in the period. */
    record Everybody() implements Scope {}

    /** The members of some teams, by team code. */
    record Teams(Set<String> codes) implements Scope {
        public Teams {
            codes = Set.copyOf(codes);
        }
    }

    /** Named people. */
    record People(Set<StaffNo> staff) implements Scope {
        public People {
            staff = Set.copyOf(staff);
        }
    }

    Scope EVERYBODY = new Everybody();

    /** Nobody: what a caller without any right reaches. */
    Scope NOBODY = new People(Set.of());
}
