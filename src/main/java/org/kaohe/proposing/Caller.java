package org.kaohe.proposing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/**
 * Whoever asks for something here.
 *
 * @param reach whose records the caller may read today
 */
public record Caller(String account, Set<Role> roles, Optional<StaffNo> staffNo, Scope reach) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isHr() {
        return roles.contains(Role.HR_EDITOR) || roles.contains(Role.HR_APPROVER);
    }

    /** What items are called that the caller has to act on: the account and the codes of the roles. */
    public Set<String> owners() {
        return Stream.concat(Stream.of(account), roles.stream().map(Role::code)).collect(Collectors.toSet());
    }

    /** Sees who observed what; anybody else sees it without the names of others. */
    public boolean seesNames() {
        return isHr() || roles.contains(Role.AUDITOR);
    }

    /** Nobody learns here of the own result before it is published, but for who works on everybody's. */
    public Optional<StaffNo> waiting() {
        return staffNo.filter(it -> !seesNames());
    }

    /** A team sees who was in it in the period in question, wherever they are now. */
    public boolean reaches(StaffNo person, String team) {
        return reach.holds(person, team);
    }
}
