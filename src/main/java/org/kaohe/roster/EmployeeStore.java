package org.kaohe.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Port: where employees are kept. Every question is answered for thousands of people at once. */
public interface EmployeeStore {

    /** Unknown staff numbers are absent. */
    Map<StaffNo, Employee> find(Set<StaffNo> staff);

    /** Those of the scope, by staff number; {@link Scope.Teams} means assigned to one of them on the day. */
    default Page<Employee> page(Scope scope, LocalDate day, int page, int size) {
        return page(scope, day, "", page, size);
    }

    /** Of these, those whose name has the text in it, or whose staff number begins with it, whatever the case. */
    Page<Employee> page(Scope scope, LocalDate day, String text, int page, int size);

    /** Everybody assigned to one of the teams on the day. */
    Set<StaffNo> assigned(Set<String> teams, LocalDate day);

    /** Everybody assigned to one of the teams on any of the days. */
    Set<StaffNo> assigned(Set<String> teams, Days days);

    /** Stores all of them, new or changed, or none, and records that. */
    void save(Collection<Employee> employees, Change change);
}
