package org.kaohe.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;

@ApplicationScoped
class EmployeeRepository implements EmployeeStore {

    private final EmployeeReader reader;
    private final EmployeeWriter writer;
    private final ScopeQuery scopes;
    private final Journal journal;

    EmployeeRepository(EmployeeReader reader, EmployeeWriter writer, ScopeQuery scopes, Journal journal) {
        this.reader = reader;
        this.writer = writer;
        this.scopes = scopes;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Map<StaffNo, Employee> find(Set<StaffNo> staff) {
        return reader.read(staff).stream().collect(Collectors.toMap(Employee::staffNo, each -> each));
    }

    @Override
    @Transactional
    public Page<Employee> page(Scope scope, LocalDate day, String text, int page, int size) {
        return new Page<>(reader.read(scopes.page(scope, day, text, page, size)), scopes.count(scope, day, text));
    }

    @Override
    @Transactional
    public Set<StaffNo> assigned(Set<String> teams, LocalDate day) {
        return Set.copyOf(scopes.all(new Scope.Teams(teams), day));
    }

    @Override
    @Transactional
    public Set<StaffNo> assigned(Set<String> teams, Days days) {
        return reader.assigned(teams, days);
    }

    @Override
    @Transactional
    public void save(Collection<Employee> employees, Change change) {
        writer.write(employees);
        journal.add(change);
    }
}
