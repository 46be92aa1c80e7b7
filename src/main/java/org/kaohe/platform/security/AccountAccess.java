package org.kaohe.platform.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Account;
import org.kaohe.roster.Reach;

/** How far an account reaches, whoever asks: a request, or work that goes on after it. */
record AccountAccess(Account caller, Reach reach) implements Access {

    @Override
    public String account() {
        return caller.name();
    }

    @Override
    public Set<Role> roles() {
        return caller.roles();
    }

    @Override
    public Optional<StaffNo> staffNo() {
        return caller.staffNo();
    }

    @Override
    public Scope readable(LocalDate day) {
        return reach.readable(caller.roles(), caller.staffNo(), day);
    }

    @Override
    public Scope writable(LocalDate day) {
        return reach.writable(caller.roles(), caller.staffNo(), day);
    }
}
