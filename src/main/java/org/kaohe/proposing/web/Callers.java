package org.kaohe.proposing.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.Owner;

/** The signed-in caller, and what every request here is read with. */
@Singleton
class Callers {

    private final Access access;
    private final Clock clock;

    Callers(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    Caller caller() {
        return new Caller(access.account(), access.roles(), access.staffNo(), access.readable(today()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who is to act: exactly one of the two. */
    record OwnerRequest(String role, String account, LocalDate dueOn) {

        Owner read() {
            Optional<Role> known = Optional.ofNullable(role).flatMap(Role::of);
            boolean one = (role == null) != (account == null);
            if (!one || role != null && known.isEmpty()) {
                throw invalid("proposing.owner", "role", role == null ? account : role);
            }
            return known.map(Owner::of).orElseGet(() -> Owner.named(account));
        }
    }

    static StaffNo staffNo(String text) {
        if (!StaffNo.isValid(text)) {
            throw invalid("employee.staff-no", "staffNo", text);
        }
        return new StaffNo(text);
    }

    static Refused invalid(String code, String field, Object... values) {
        return Refused.invalid(List.of(Problem.error(code, Place.field(field), values)));
    }
}
