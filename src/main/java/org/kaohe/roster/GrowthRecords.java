package org.kaohe.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Reading and changing growth files. Whether the caller may is asked before, by {@link Reach}. */
public final class GrowthRecords {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final GrowthStore store;
    private final EmployeeStore employees;

    public GrowthRecords(GrowthStore store, EmployeeStore employees) {
        this.store = store;
        this.employees = employees;
    }

    public GrowthFile of(StaffNo staffNo) {
        return store.of(Set.of(staffNo)).getOrDefault(staffNo, GrowthFile.EMPTY);
    }

    /**
     * Stores the whole file of an employee in place of what was there; what is returned are the reasons why not.
     *
     * @param today nothing can have happened after it
     * @param by account of whoever does it
     */
    public List<Problem> put(StaffNo staffNo, GrowthFile file, LocalDate today, String by) {
        Set<StaffNo> held = file.trainees().stream().map(Mentored::trainee).collect(Collectors.toSet());
        held.add(staffNo);
        return store.alone(held, () -> replace(staffNo, file, today, by));
    }

    private List<Problem> replace(StaffNo staffNo, GrowthFile file, LocalDate today, String by) {
        var problems = new ArrayList<Problem>();
        Set<String> seen = new HashSet<>();
        file.certificates().forEach(each -> check(each, today, seen, problems));
        file.trainings().forEach(each -> check(each, today, seen, problems));
        checkTrainees(staffNo, file.trainees(), problems);
        if (problems.isEmpty()) {
            store.save(staffNo, file, GrowthChange.of(staffNo, of(staffNo), file, by));
        }
        return problems;
    }

    /** Who mentors the person; empty for nobody. */
    public Optional<StaffNo> mentor(StaffNo staffNo) {
        return Optional.ofNullable(store.mentors(Set.of(staffNo)).get(staffNo));
    }

    /** A check failed: the newest certificate of that kind is suspended. What is returned are the reasons why not. */
    public List<Problem> suspend(StaffNo staffNo, String code, LocalDate on, LocalDate today, String by) {
        return change(staffNo, file -> suspend(staffNo, file, code, on, today, by));
    }

    private List<Problem> suspend(
            StaffNo staffNo, GrowthFile file, String code, LocalDate on, LocalDate today, String by) {
        Optional<Held> newest = file.certificates().stream()
                .filter(each -> each.code().equals(code))
                .max(Comparator.comparing(Held::issuedOn));
        if (newest.isEmpty() || newest.get().suspendedOn() != null) {
            return List.of(problem("growth.nothing-to-suspend", "code", code));
        }
        if (on.isAfter(today)) {
            return List.of(problem("growth.future", "on", code, on));
        }
        Held held = newest.get();
        List<Held> certificates = new ArrayList<>(file.certificates());
        certificates.set(certificates.indexOf(held), new Held(held.code(), held.level(), held.issuedOn(), on));
        return replace(staffNo, new GrowthFile(certificates, file.trainings(), file.trainees()), today, by);
    }

    /** A certificate that was issued, renewed or raised: a further one of its code. */
    public List<Problem> add(StaffNo staffNo, Held held, LocalDate today, String by) {
        return change(staffNo, file -> {
            List<Held> certificates = new ArrayList<>(file.certificates());
            certificates.add(held);
            return replace(staffNo, new GrowthFile(certificates, file.trainings(), file.trainees()), today, by);
        });
    }

    /** A training that was taken. */
    public List<Problem> add(StaffNo staffNo, Attended attended, LocalDate today, String by) {
        return change(staffNo, file -> {
            List<Attended> trainings = new ArrayList<>(file.trainings());
            trainings.add(attended);
            return replace(staffNo, new GrowthFile(file.certificates(), trainings, file.trainees()), today, by);
        });
    }

    private List<Problem> change(StaffNo staffNo, Function<GrowthFile, List<Problem>> change) {
        return store.alone(Set.of(staffNo), () -> change.apply(of(staffNo)));
    }

    private static void check(Held each, LocalDate today, Set<String> seen, List<Problem> problems) {
        String field = "certificates";
        entry(field, each.code(), each.issuedOn(), today, seen, problems);
        if (!GrowthFile.LEVELS.contains(each.level())) {
            problems.add(problem("growth.level", field, each.level(), String.join(" ", GrowthFile.LEVELS)));
        }
        if (each.suspendedOn() != null && each.suspendedOn().isBefore(each.issuedOn())) {
            problems.add(problem("growth.suspended-before-issued", field, each.suspendedOn(), each.issuedOn()));
        }
    }

    private static void check(Attended each, LocalDate today, Set<String> seen, List<Problem> problems) {
        entry("trainings", each.code(), each.takenOn(), today, seen, problems);
    }

    private static void entry(
            String field, String code, LocalDate day, LocalDate today, Set<String> seen, List<Problem> problems) {
        if (!CODE.matcher(code).matches()) {
            problems.add(problem("growth.code", field, code));
        }
        if (day.isAfter(today)) {
            problems.add(problem("growth.future", field, code, day));
        }
        if (!seen.add(field + " " + code + " " + day)) {
            problems.add(problem("growth.twice", field, code, day));
        }
    }

    private void checkTrainees(StaffNo mentor, List<Mentored> trainees, List<Problem> problems) {
        Set<StaffNo> named = trainees.stream().map(Mentored::trainee).collect(Collectors.toSet());
        if (named.size() < trainees.size()) {
            problems.add(problem("growth.trainee-twice", "trainees", mentor));
        }
        Set<StaffNo> known = employees.find(named).keySet();
        Map<StaffNo, StaffNo> mentors = store.mentors(named);
        for (StaffNo trainee : named) {
            StaffNo other = mentors.getOrDefault(trainee, mentor);
            if (!known.contains(trainee)) {
                problems.add(problem("employee.unknown", "trainees", trainee));
            } else if (trainee.equals(mentor)) {
                problems.add(problem("growth.own-trainee", "trainees", trainee));
            } else if (!other.equals(mentor)) {
                problems.add(problem("growth.other-mentor", "trainees", trainee, other));
            }
        }
    }

    private static Problem problem(String code, String field, Object... values) {
        return Problem.error(code, Place.field(field), values);
    }
}
