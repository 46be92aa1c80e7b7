package org.kaohe.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: the signed-in caller and how far their right reaches. Asked by every resource; an object outside the readable
 * scope is answered as if it did not exist.
 */
public interface Access {
    /** The account name, as it is written into records. */
    String account();

    Set<Role> roles();

    /** The caller's own staff number; empty for an account that belongs to nobody on the staff. */
    default Optional<StaffNo> staffNo() {
        return Optional.empty();
    }

    /** The teams the caller leads or led, with the days; empty for who is no manager. */
    default List<Led> led() {
        return List.of();
    }

    /** Whose records the caller may read on the given day. */
    Scope readable(LocalDate day);

    /** For whom the caller may write observations on the given day. */
    Scope writable(LocalDate day);
}
