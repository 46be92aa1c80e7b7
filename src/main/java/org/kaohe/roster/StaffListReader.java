package org.kaohe.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Understands the rows of a staff list under its header; everything not understood becomes a problem of row and column. */
final class StaffListReader {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, Sex> SEXES = Map.of(
            "女", Sex.FEMALE, "男", Sex.MALE, "female", Sex.FEMALE, "male", Sex.MALE, "f", Sex.FEMALE, "m", Sex.MALE);

    private final Map<EmployeeColumn, Integer> positions = new EnumMap<>(EmployeeColumn.class);
    private final int width;
    private final Map<String, String> teamCodes;
    private final List<Problem> problems;

    /**
     * @param teamCodes by code and by name
     * @param problems found ones are added here
     */
    StaffListReader(SheetRow header, Map<String, String> teamCodes, List<Problem> problems) {
        this.width = header.cells().size();
        this.teamCodes = teamCodes;
        this.problems = problems;
        for (int i = 0; i < header.cells().size(); i++) {
            readHeader(header, i);
        }
        for (EmployeeColumn column : EmployeeColumn.values()) {
            if (column.isRequired() && !positions.containsKey(column)) {
                problems.add(Problem.error(
                        "import.column.missing", Place.rowField(header.number(), column.header()), column.header()));
            }
        }
    }

    boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Empty when the row has problems. */
    Optional<StaffListRow> read(SheetRow row) {
        int before = problems.size();
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
            problems.add(Problem.error("import.row.too-long", Place.rowField(row.number(), null), width));
        }
        LocalDate hiredOn = date(row, EmployeeColumn.HIRED_ON);
        LocalDate from = date(row, EmployeeColumn.FROM);
        String staffNo = required(row, EmployeeColumn.STAFF_NO);
        if (!staffNo.isEmpty() && !StaffNo.isValid(staffNo)) {
            add("employee.staff-no", row, EmployeeColumn.STAFF_NO, staffNo);
        }
        String name = required(row, EmployeeColumn.NAME);
        Sex sex = sex(row);
        String team = team(row);
        String post = required(row, EmployeeColumn.POST);
        required(row, EmployeeColumn.HIRED_ON);
        LocalDate leftOn = date(row, EmployeeColumn.LEFT_ON);
        LocalDate probationUntil = date(row, EmployeeColumn.PROBATION_UNTIL);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new StaffListRow(
                row.number(),
                new StaffNo(staffNo),
                name,
                sex,
                team,
                post,
                text(row, EmployeeColumn.TRACK),
                text(row, EmployeeColumn.LEVEL),
                hiredOn,
                from == null ? hiredOn : from,
                leftOn,
                probationUntil));
    }

    /** As the row gives it, valid or not. */
    String staffNo(SheetRow row) {
        return text(row, EmployeeColumn.STAFF_NO);
    }

    private void readHeader(SheetRow header, int position) {
        String name = header.cell(position);
        Optional<EmployeeColumn> column = EmployeeColumn.of(name);
        if (column.isEmpty() && !name.isEmpty()) {
            problems.add(Problem.warning("import.column.unknown", Place.rowField(header.number(), name), name));
        }
        column.ifPresent(known -> {
            if (positions.put(known, position) != null) {
                problems.add(Problem.error("import.column.twice", Place.rowField(header.number(), name), name));
            }
        });
    }

    private String text(SheetRow row, EmployeeColumn column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.cell(position);
    }

    private String required(SheetRow row, EmployeeColumn column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            add("import.cell.empty", row, column, column.header());
        }
        return text;
    }

    private String team(SheetRow row) {
        String text = required(row, EmployeeColumn.TEAM);
        String code = teamCodes.get(text);
        if (code == null && !text.isEmpty()) {
            add("team.unknown", row, EmployeeColumn.TEAM, text);
        }
        return code;
    }

    private Sex sex(SheetRow row) {
        String text = text(row, EmployeeColumn.SEX);
        Sex sex = SEXES.get(text.toLowerCase(Locale.ROOT));
        if (sex == null && !text.isEmpty()) {
            add("import.cell.sex", row, EmployeeColumn.SEX, text);
        }
        return sex;
    }

    private LocalDate date(SheetRow row, EmployeeColumn column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // Told below like every other text that is no date.
        }
        add("import.cell.date", row, column, text);
        return null;
    }

    private void add(String code, SheetRow row, EmployeeColumn column, Object value) {
        problems.add(Problem.error(code, Place.rowField(row.number(), column.header()), value));
    }
}
