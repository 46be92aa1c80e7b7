package org.kaohe.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Account;
import org.kaohe.roster.Reach;

/** The signed-in caller of this request. */
@RequestScoped
class CallerAccess implements Access {

    private final SecurityIdentity identity;
    private final Reach reach;

    CallerAccess(SecurityIdentity identity, Reach reach) {
        this.identity = identity;
        this.reach = reach;
    }

    @Override
    public String account() {
        return caller().name();
    }

    @Override
    public Set<Role> roles() {
        return caller().roles();
    }

    @Override
    public Optional<StaffNo> staffNo() {
        return caller().staffNo();
    }

    @Override
    public List<Led> led() {
        return reach.led(caller().roles(), caller().staffNo());
    }

    @Override
    public Scope readable(LocalDate day) {
        return reach.readable(caller().roles(), caller().staffNo(), day);
    }

    @Override
    public Scope writable(LocalDate day) {
        return reach.writable(caller().roles(), caller().staffNo(), day);
    }

    private Account caller() {
        return Identities.account(identity);
    }
}
