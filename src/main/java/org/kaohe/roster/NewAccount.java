package org.kaohe.roster;

import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** An account to be made; see {@link Account} for the parts. */
public record NewAccount(String name, Set<Role> roles, Optional<StaffNo> staffNo, boolean sample) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
