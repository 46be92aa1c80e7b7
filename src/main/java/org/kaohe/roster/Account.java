package org.kaohe.roster;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/**
 * Who may sign in, as what.
 *
 * @param name 1 to 64 lower-case letters, digits and {@code . _ @ -}
 * @param passwordHash never the password itself
 * @param staffNo the employee behind the account; empty for an account that is not a member of staff
 * @param sample made with the sample data
 */
public record Account(
        String name, String passwordHash, Set<Role> roles, Optional<StaffNo> staffNo, boolean enabled, boolean sample) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public Account {
        roles = Set.copyOf(roles);
    }

    static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    Account with(String newPasswordHash) {
        return new Account(name, newPasswordHash, roles, staffNo, enabled, sample);
    }

    Account of(StaffNo owner) {
        return new Account(name, passwordHash, roles, Optional.of(owner), enabled, sample);
    }

    Account disabled() {
        return new Account(name, passwordHash, roles, staffNo, false, sample);
    }

    /** The hash stays out of logs. */
    @Override
    public String toString() {
        return name + " " + roles;
    }
}
