package org.kaohe.roster;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/**
 * Who may sign in, as what.
 *
 * @param name 1 to 64 lower-case letters, digits and {@code . _ @ -}
 * @param passwordHash never the password itself; {@link #NO_PASSWORD} fits none
 * @param staffNo the employee behind the account; empty for an account that is not a member of staff
 * @param sample made with the sample data
 * @param mustChange somebody else knows the password, so nothing else can be done before it is changed
 * @param external issuer and subject at an identity provider; empty for an account of this system
 */
public record Account(
        String name,
        String passwordHash,
        Set<Role> roles,
        Optional<StaffNo> staffNo,
        boolean enabled,
        boolean sample,
        boolean mustChange,
        Optional<String> external) {

    static final String NO_PASSWORD = "";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public Account {
        roles = Set.copyOf(roles);
    }

    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    Account with(String newPasswordHash, boolean toBeChanged) {
        return new Account(name, newPasswordHash, roles, staffNo, enabled, sample, toBeChanged, external);
    }

    Account with(Set<Role> newRoles) {
        return new Account(name, passwordHash, newRoles, staffNo, enabled, sample, mustChange, external);
    }

    Account of(StaffNo owner) {
        return of(Optional.of(owner));
    }

    Account of(Optional<StaffNo> owner) {
        return new Account(name, passwordHash, roles, owner, enabled, sample, mustChange, external);
    }

    /** With those of its roles that are among these. */
    public Account limitedTo(Set<Role> some) {
        return with(roles.stream().filter(some::contains).collect(Collectors.toSet()));
    }

    Account enabled(boolean now) {
        return new Account(name, passwordHash, roles, staffNo, now, sample, mustChange, external);
    }

    /** The hash stays out of logs. */
    @Override
    public String toString() {
        return name + " " + roles;
    }
}
