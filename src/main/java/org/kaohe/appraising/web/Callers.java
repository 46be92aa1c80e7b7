package org.kaohe.appraising.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Reader;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;

/** What the signed-in caller may read. */
@Singleton
class Callers {

    private static final Set<Role> SEE_EVERYTHING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);

    private final Access access;
    private final Clock clock;

    Callers(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    String account() {
        return access.account();
    }

    Reader reader() {
        return new Reader(access.readable(LocalDate.now(clock)), audience(), access.staffNo());
    }

    private Audience audience() {
        if (access.roles().stream().anyMatch(SEE_EVERYTHING::contains)) {
            return Audience.AUDITOR;
        }
        return access.roles().contains(Role.MANAGER) ? Audience.MANAGER : Audience.EMPLOYEE;
    }
}
