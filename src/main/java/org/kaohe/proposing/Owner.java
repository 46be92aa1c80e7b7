package org.kaohe.proposing;

import java.util.Optional;
import org.kaohe.core.people.Role;

/**
 * Who acts next: whoever has a role, or one named account.
 *
 * @param role null when an account is named
 * @param account null when a role is
 */
public record Owner(Role role, String account) {

    public Owner {
        if ((role == null) == (account == null)) {
            throw new IllegalArgumentException("an owner is a role or an account: " + role + " " + account);
        }
    }

    public static Owner of(Role role) {
        return new Owner(role, null);
    }

    public static Owner named(String account) {
        return new Owner(null, account);
    }

    /** As stored in two columns, one of them null. */
    public static Owner stored(String role, String account) {
        return new Owner(Optional.ofNullable(role).flatMap(Role::of).orElse(null), account);
    }

    @Override
    public String toString() {
        return role == null ? account : role.code();
    }
}
