package org.kaohe.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.platform.sample.SamplePerson.Role;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;

/** The 120 people of the sample. */
final class SampleStaff {

    private static final int TEAM_SIZE = 20;
    private static final int FIRST_HIRE_YEAR = 2012;
    private static final int HIRE_DAYS = 12 * 365;
    private static final int PROBATION_MONTHS = 3;
    private static final LocalDate MOVE = LocalDate.of(2026, 8, 15);

    private final Random random = new Random(20_261_008L);
    private final SampleNames names = new SampleNames(random);

    List<SamplePerson> people() {
        List<SamplePerson> people = new ArrayList<>();
        for (SampleTeam team : SampleTeam.values()) {
            for (int position = 1; position <= TEAM_SIZE; position++) {
                people.add(person(team, position));
            }
        }
        return people;
    }

    private SamplePerson person(SampleTeam team, int position) {
        var staffNo = new StaffNo("%s%03d".formatted(team.numbers, position));
        Sex sex = random.nextInt(100) < (team.track.equals("field") ? 15 : 55) ? Sex.FEMALE : Sex.MALE;
        LocalDate hired = hired(staffNo);
        var employee = new Employee(
                staffNo,
                names.next(sex),
                sex,
                hired,
                null,
                assignments(staffNo, team, team.post(position), hired),
                conditions(staffNo, hired));
        return new SamplePerson(employee, ability(staffNo), slips(staffNo));
    }

    private LocalDate hired(StaffNo staffNo) {
        LocalDate usual = LocalDate.of(FIRST_HIRE_YEAR, 3, 1).plusDays(random.nextInt(HIRE_DAYS));
        if (staffNo.equals(Role.NEW_IN_MAY.staffNo())) {
            return LocalDate.of(2026, 5, 18);
        }
        if (staffNo.equals(Role.NEW_IN_JULY.staffNo())) {
            return LocalDate.of(2026, 7, 1);
        }
        return staffNo.equals(Role.NEW_IN_AUGUST.staffNo()) ? LocalDate.of(2026, 8, 10) : usual;
    }

    private static List<Assignment> assignments(StaffNo staffNo, SampleTeam team, String post, LocalDate hired) {
        String level = level(hired);
        if (!staffNo.equals(Role.MOVES.staffNo())) {
            return List.of(new Assignment(Days.since(hired), team.code, post, team.track, level));
        }
        SampleTeam next = SampleTeam.FIELD_EAST;
        return List.of(
                new Assignment(new Days(hired, MOVE.minusDays(1)), team.code, post, team.track, level),
                new Assignment(Days.since(MOVE), next.code, next.post(1), next.track, level));
    }

    private static String level(LocalDate hired) {
        int years = SampleCalendar.TODAY.getYear() - hired.getYear();
        if (years >= 9) {
            return "senior";
        }
        return years >= 4 ? "intermediate" : "junior";
    }

    private static List<Condition> conditions(StaffNo staffNo, LocalDate hired) {
        List<Condition> conditions = new ArrayList<>();
        LocalDate probationEnds = hired.plusMonths(PROBATION_MONTHS).minusDays(1);
        conditions.add(new Condition(Condition.PROBATION, new Days(hired, probationEnds)));
        if (staffNo.equals(Role.FAILS_AROUND_LEAVE.staffNo())) {
            conditions.add(longLeave(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 6, 30)));
        }
        if (staffNo.equals(Role.ON_LEAVE_NOW.staffNo())) {
            conditions.add(longLeave(LocalDate.of(2026, 7, 13), LocalDate.of(2026, 11, 30)));
        }
        return conditions;
    }

    private static Condition longLeave(LocalDate from, LocalDate until) {
        return new Condition(Condition.LONG_LEAVE, new Days(from, until));
    }

    /** Around 83, seldom below 72 or above 94. */
    private int ability(StaffNo staffNo) {
        int usual = 700 + random.nextInt(91) + random.nextInt(91) + random.nextInt(91);
        boolean weak = staffNo.equals(Role.FAILS_NOW.staffNo()) || staffNo.equals(Role.FAILED_ONCE.staffNo());
        return weak ? 740 : usual;
    }

    /** Most slip seldom, a few often. */
    private int slips(StaffNo staffNo) {
        int kind = random.nextInt(100);
        int usual = kind < 50 ? 20 : kind < 84 ? 60 : kind < 97 ? 105 : 165;
        return staffNo.equals(Role.FAILED_CRITICAL_ITEM.staffNo()) ? 20 : usual;
    }
}
