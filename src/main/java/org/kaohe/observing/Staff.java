package org.kaohe.observing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/** The people a caller may observe on a day: nobody is among the own ones. */
public final class Staff {

    private final Members members;

    public Staff(Members members) {
        this.members = members;
    }

    /** In order of their staff numbers. */
    public List<Member> of(Access access, LocalDate day) {
        return others(access, day, access.writable(day));
    }

    /** Those of one team; nobody when it is out of the caller's reach. */
    public List<Member> of(Access access, LocalDate day, String team) {
        return reaches(access.writable(day), team) ? others(access, day, new Scope.Teams(Set.of(team))) : List.of();
    }

    private List<Member> others(Access access, LocalDate day, Scope scope) {
        Optional<StaffNo> self = access.staffNo();
        return members.in(Period.of(PeriodKind.DAY, day), scope).stream()
                .filter(each -> self.filter(each.staffNo()::equals).isEmpty())
                .toList();
    }

    private static boolean reaches(Scope scope, String team) {
        return scope instanceof Scope.Everybody
                || (scope instanceof Scope.Teams teams && teams.codes().contains(team));
    }

    /** Empty for nobody, and for whom the caller may not observe. */
    public Optional<Member> one(Access access, StaffNo staffNo, LocalDate day) {
        Scope scope = access.writable(day);
        Scope asked = scope instanceof Scope.Everybody ? new Scope.People(Set.of(staffNo)) : scope;
        return others(access, day, asked).stream()
                .filter(each -> each.staffNo().equals(staffNo))
                .findFirst();
    }
}
