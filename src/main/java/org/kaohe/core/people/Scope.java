package org.kaohe.core.people;

import java.util.Set;

/** Whom a run or a question is about. */
public sealed interface Scope {

    /** Whether it means a person who is, or was in the time in question, in the team; "" for nobody's. */
    boolean holds(StaffNo staffNo, String team);

    /** Everybody employed in the period. */
    record Everybody() implements Scope {
        @Override
        public boolean holds(StaffNo staffNo, String team) {
            return true;
        }
    }

    /**
     * The members of some teams, by team code.
     *
     * @param besides people who are meant whatever their team: who leads a team and reads the own record
     */
    record Teams(Set<String> codes, Set<StaffNo> besides) implements Scope {
        public Teams {
            codes = Set.copyOf(codes);
            besides = Set.copyOf(besides);
        }

        public Teams(Set<String> codes) {
            this(codes, Set.of());
        }

        @Override
        public boolean holds(StaffNo staffNo, String team) {
            return codes.contains(team) || besides.contains(staffNo);
        }
    }

    /** Named people. */
    record People(Set<StaffNo> staff) implements Scope {
        public People {
            staff = Set.copyOf(staff);
        }

        @Override
        public boolean holds(StaffNo staffNo, String team) {
            return staff.contains(staffNo);
        }
    }

    Scope EVERYBODY = new Everybody();

    /** Nobody: what a caller without any right reaches. */
    Scope NOBODY = new People(Set.of());
}
