package org.kaohe.platform.sample;

import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;

/** The account in whose name the sample is recorded. */
record SampleCaller(String account) implements Access {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR_EDITOR);
    }

    @Override
    public Scope readable(LocalDate day) {
        return Scope.EVERYBODY;
    }

    @Override
    public Scope writable(LocalDate day) {
        return Scope.EVERYBODY;
    }
}
