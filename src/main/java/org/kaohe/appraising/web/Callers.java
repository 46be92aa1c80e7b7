package org.kaohe.appraising.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.reevaluation.AcceptReevaluation;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** What the signed-in caller may read. */
@Singleton
public class Callers {

    private static final Set<Role> SEE_EVERYTHING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);

    private final Access access;
    private final Clock clock;

    Callers(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public String account() {
        return access.account();
    }

    boolean seesEverything() {
        return access.roles().stream().anyMatch(SEE_EVERYTHING::contains);
    }

    AcceptReevaluation.By by() {
        return new AcceptReevaluation.By(access.account(), access.staffNo());
    }

    public Reader reader() {
        return new Reader(access.readable(LocalDate.now(clock)), audience(), access.staffNo());
    }

    /** As a reader who sees no more than the caller may; null or blank for the caller as they are. */
    Reader reader(String audience) {
        Reader caller = reader();
        if (audience == null || audience.isBlank()) {
            return caller;
        }
        Audience asked = Stream.of(Audience.values())
                .filter(each -> each.name().equalsIgnoreCase(audience.strip()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        List.of(Problem.error("decision.reading.invalid", Place.field("reading"), audience))));
        if (!caller.audience().mayReadAs(asked)) {
            throw Refused.forbidden(Problem.error("decision.reading.forbidden", Place.field("reading"), audience));
        }
        return new Reader(caller.reach(), asked, caller.self());
    }

    /** As the person appraised, whatever else the caller is; empty for an account of nobody on the staff. */
    Optional<Reader> asPerson() {
        return access.staffNo()
                .map(self -> new Reader(new Scope.People(Set.of(self)), Audience.EMPLOYEE, Optional.of(self)));
    }

    private Audience audience() {
        if (access.roles().stream().anyMatch(SEE_EVERYTHING::contains)) {
            return Audience.AUDITOR;
        }
        return access.roles().contains(Role.MANAGER) ? Audience.MANAGER : Audience.EMPLOYEE;
    }
}
