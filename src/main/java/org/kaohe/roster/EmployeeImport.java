package org.kaohe.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Takes in a staff list. Each row says who somebody is from a day on; what the list does not mention stays. A person's
 * rows are taken all or not at all.
 */
public final class EmployeeImport {

    /** What to do with the list. */
    public enum Mode {
        /** Store nothing, only tell. */
        CHECK,
        /** Store everything, or nothing when one row is wrong. */
        ALL_OR_NOTHING,
        /** Store the people whose rows are all right. */
        GOOD_ROWS
    }

    /**
     * What came of it.
     *
     * @param rows of the list without its header
     * @param accepted rows that are right, whether stored or not
     * @param stored whether anything was written
     */
    public record Report(
            int rows,
            int accepted,
            int rejected,
            int created,
            int changed,
            int unchanged,
            boolean stored,
            List<Problem> problems) {}

    private final EmployeeStore employees;
    private final TeamStore teams;

    public EmployeeImport(EmployeeStore employees, TeamStore teams) {
        this.employees = employees;
        this.teams = teams;
    }

    /**
     * @param rows the header first
     * @param by account of whoever does it
     */
    public Report take(List<SheetRow> rows, Mode mode, String by) {
        var problems = new ArrayList<Problem>();
        if (rows.isEmpty()) {
            problems.add(Problem.error("import.empty", Place.NOWHERE));
            return new Report(0, 0, 0, 0, 0, 0, false, problems);
        }
        List<SheetRow> body = rows.subList(1, rows.size());
        Map<StaffNo, List<StaffListRow>> people = read(rows.get(0), body, problems);
        Map<StaffNo, Employee> known = employees.find(people.keySet());
        List<Employee> merged = merged(people, known, problems);
        List<Employee> changed = merged.stream()
                .filter(each -> !each.equals(known.get(each.staffNo())))
                .toList();
        boolean clean = problems.stream().noneMatch(Problem::isError);
        boolean store = !changed.isEmpty() && (mode == Mode.GOOD_ROWS || (mode == Mode.ALL_OR_NOTHING && clean));
        int accepted = merged.stream()
                .mapToInt(each -> people.get(each.staffNo()).size())
                .sum();
        int created = (int) changed.stream()
                .filter(each -> !known.containsKey(each.staffNo()))
                .count();
        if (store) {
            Change change = Change.of(by, "employees-imported", "employees", "")
                    .with("rows", body.size())
                    .with("created", created)
                    .with("changed", changed.size() - created);
            employees.save(changed, change);
        }
        return new Report(
                body.size(),
                accepted,
                body.size() - accepted,
                created,
                changed.size() - created,
                merged.size() - changed.size(),
                store,
                List.copyOf(problems));
    }

    private Map<StaffNo, List<StaffListRow>> read(SheetRow header, List<SheetRow> body, List<Problem> problems) {
        var reader = new StaffListReader(header, teamCodes(), problems);
        var people = new LinkedHashMap<StaffNo, List<StaffListRow>>();
        var refused = new HashSet<String>();
        if (reader.isUsable()) {
            for (SheetRow row : body) {
                reader.read(row)
                        .ifPresentOrElse(
                                read -> people.computeIfAbsent(read.staffNo(), key -> new ArrayList<>())
                                        .add(read),
                                () -> refused.add(reader.staffNo(row)));
            }
        }
        people.keySet().removeIf(staffNo -> refused.contains(staffNo.value()));
        return people;
    }

    private List<Employee> merged(
            Map<StaffNo, List<StaffListRow>> people, Map<StaffNo, Employee> known, List<Problem> problems) {
        var check = new EmployeeCheck(Set.copyOf(teamCodes().values()));
        var merged = new ArrayList<Employee>();
        people.forEach((staffNo, rows) -> {
            rows.sort(Comparator.comparing(StaffListRow::from));
            Employee employee = StaffListMerge.merged(known.get(staffNo), rows);
            List<Problem> found = check.problems(employee);
            if (found.isEmpty()) {
                merged.add(employee);
            }
            int row = rows.get(rows.size() - 1).number();
            found.forEach(problem ->
                    problems.add(problem.at(Place.rowField(row, problem.place().field()))));
        });
        return merged;
    }

    private Map<String, String> teamCodes() {
        var codes = new HashMap<String, String>();
        for (Team team : teams.all()) {
            codes.putIfAbsent(team.name(), team.code());
            codes.put(team.code(), team.code());
        }
        return codes;
    }
}
