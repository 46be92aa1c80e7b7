package org.kaohe.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.time.Period;

/** People with a quarter of marks each, the same ones every time. Some fail, some failed before, some lack evidence. */
final class MadeUpDossiers {

    static final List<String> CRITERIA = List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");

    private static final Period PERIOD = Period.parse("2026-Q3").orElseThrow();
    private static final Period MONTH = Period.parse("2026-09").orElseThrow();
    private static final int DAILY = 13;

    private final Random random = new Random(20_260_930);
    private long nextObservation = 1_000_000;

    List<Dossier> people(int count) {
        List<Dossier> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(marked("E" + (100_000 + i)));
        }
        return people;
    }

    /** A month of inspections of every item of a checklist; one in twenty fails. */
    List<Dossier> inspected(Policy policy, int count) {
        List<Dossier> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String staffNo = "E" + (100_000 + i);
            List<Evidence> evidence = new ArrayList<>();
            evidence.add(new Evidence(person(staffNo, false), List.of()));
            for (ItemSpec item : policy.items()) {
                int fails = random.nextInt(20) == 0 ? 1 : 0;
                evidence.add(new Evidence(new Inspection(item.code(), 4, fails, 0), List.of(nextObservation++)));
            }
            people.add(new Dossier(new StaffNo(staffNo), MONTH, evidence));
        }
        return people;
    }

    private Person person(String staffNo, boolean probation) {
        return new Person(
                staffNo,
                "reception",
                "support",
                "junior",
                "t" + random.nextInt(200),
                "retail",
                List.of("all", "female", "reception", "support"),
                probation,
                false);
    }

    private Dossier marked(String staffNo) {
        int level = 50 + random.nextInt(50);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(person(staffNo, random.nextInt(30) == 0), List.of()));
        for (String criterion : CRITERIA) {
            evidence.add(marks(criterion, "DAILY", level, DAILY));
            if (random.nextInt(500) != 0) {
                evidence.add(marks(criterion, "QUARTERLY", level, 1));
            }
        }
        boolean failed = random.nextInt(8) == 0;
        evidence.add(new Evidence(new Earlier("2026-Q2", 1, failed ? "不合格" : "良好", failed), List.of(1L)));
        return new Dossier(new StaffNo(staffNo), PERIOD, evidence);
    }

    private Evidence marks(String criterion, String source, int level, int count) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Long> from = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sum = sum.add(BigDecimal.valueOf(10L * Math.min(100, level + random.nextInt(11)) - random.nextInt(10), 1));
            from.add(nextObservation++);
        }
        return new Evidence(new Mark(criterion, source, sum, count), from);
    }
}
