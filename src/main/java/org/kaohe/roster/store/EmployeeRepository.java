package org.kaohe.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;

@ApplicationScoped
class EmployeeRepository implements EmployeeStore, PanacheRepositoryBase<EmployeeRow, String> {

    private static final String ASSIGNED = "SELECT e.staffNo FROM EmployeeRow e JOIN e.assignments a"
            + " WHERE a.team IN :teams AND a.days.from <= :day AND (a.days.until IS NULL OR a.days.until >= :day)";

    private final EmployeeWriter writer;

    EmployeeRepository(EmployeeWriter writer) {
        this.writer = writer;
    }

    @Override
    @Transactional
    public Map<StaffNo, Employee> find(Set<StaffNo> staff) {
        // One array, not thousands of parameters.
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("SELECT * FROM employee WHERE staff_no = ANY (:staff)", EmployeeRow.class)
                .setParameter("staff", values(staff).toArray(String[]::new))
                .getResultStream()
                .map(EmployeeRow::toEmployee)
                .collect(Collectors.toMap(Employee::staffNo, each -> each));
    }

    @Override
    @Transactional
    public Page page(Scope scope, LocalDate day, int page, int size) {
        PanacheQuery<EmployeeRow> query = query(scope, day);
        var employees =
                query.page(page, size).stream().map(EmployeeRow::toEmployee).toList();
        return new Page(employees, query.count());
    }

    @Override
    @Transactional
    public Set<StaffNo> assigned(Set<String> teams, LocalDate day) {
        return getEntityManager()
                .createQuery(ASSIGNED, String.class)
                .setParameter("teams", teams)
                .setParameter("day", day)
                .getResultStream()
                .map(StaffNo::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void save(Collection<Employee> employees) {
        writer.write(employees);
    }

    private PanacheQuery<EmployeeRow> query(Scope scope, LocalDate day) {
        Sort order = Sort.by("staffNo");
        if (scope instanceof Scope.People people) {
            return find("staffNo IN ?1", order, values(people.staff()));
        }
        if (scope instanceof Scope.Teams teams) {
            Map<String, Object> parameters = Map.of("teams", teams.codes(), "day", day);
            return find("staffNo IN (" + ASSIGNED + ")", order, parameters);
        }
        return findAll(order);
    }

    private static Set<String> values(Set<StaffNo> staff) {
        return staff.stream().map(StaffNo::value).collect(Collectors.toCollection(HashSet::new));
    }
}
