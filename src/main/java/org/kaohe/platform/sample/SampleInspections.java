package org.kaohe.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.people.Sex;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.platform.sample.SamplePerson.Role;
import org.kaohe.roster.Assignment;

/** Inspections of the conduct checklist: each person twice a month, every item that applies. */
final class SampleInspections {

    /** Names the inspection that is withdrawn later. */
    static final String OF_SOMEBODY_ELSE = "sample-of-somebody-else";

    private static final String INSPECTION = "INSPECTION";
    private static final int[] DAYS = {3, 17};
    private static final int NOT_APPLICABLE = 15;
    private static final String CONDUCT_ITEM = "[A-J]\\d\\d";

    /** Bottom-line items: nobody of the sample fails one by chance, one person fails one. */
    private static final Set<String> CRITICAL = Set.of("C06", "D02", "F05", "F06", "F07", "G10", "H03");

    private static final String FAILED_CRITICAL = "F06";
    private static final String WRONGLY_FAILED = "B01";

    private final Random random = new Random(20_260_903L);
    private final List<Catalogue.Item> items;

    SampleInspections(Catalogue catalogue) {
        items = catalogue.items().stream()
                .filter(each ->
                        each.code().matches(CONDUCT_ITEM) && each.sources().contains(INSPECTION))
                .toList();
    }

    List<Draft> of(SamplePerson person, Period month) {
        List<Draft> drafts = new ArrayList<>();
        boolean last = month.equals(SampleCalendar.LAST_MONTH);
        if (last && person.is(Role.NOT_INSPECTED)) {
            return drafts;
        }
        for (int dayOfMonth : DAYS) {
            LocalDate day = month.first().withDayOfMonth(dayOfMonth);
            Optional<Assignment> work = person.atWork(day);
            work.ifPresent(assignment -> items.stream()
                    .filter(each -> applies(each, person, assignment))
                    .forEach(each -> drafts.add(inspection(person, each.code(), day, last))));
        }
        return drafts;
    }

    private static boolean applies(Catalogue.Item item, SamplePerson person, Assignment assignment) {
        return switch (item.appliesTo()) {
            case "all" -> true;
            case "female" -> person.employee().sex() == Sex.FEMALE;
            default -> item.appliesTo().equals(assignment.post());
        };
    }

    private Draft inspection(SamplePerson person, String item, LocalDate day, boolean last) {
        boolean second = last && day.getDayOfMonth() == DAYS[1];
        boolean critical = second && person.is(Role.FAILED_CRITICAL_ITEM) && item.equals(FAILED_CRITICAL);
        boolean wrong = second && person.is(Role.WRONGLY_INSPECTED) && item.equals(WRONGLY_FAILED);
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.STAFF_NO, person.staffNo().value());
        texts.put(Field.ITEM, item);
        texts.put(Field.SOURCE, INSPECTION);
        texts.put(Field.OBSERVED_ON, day.toString());
        texts.put(Field.OUTCOME, outcome(person, item));
        if (critical) {
            texts.put(Field.OUTCOME, "FAIL");
            texts.put(Field.NOTE, "客户来电反映收取私下费用，已核实");
            texts.put(Field.EVIDENCE, "投诉单 2026-0917");
        }
        if (wrong) {
            texts.put(Field.OUTCOME, "FAIL");
            texts.put(Field.REF, OF_SOMEBODY_ELSE);
        }
        return new Draft(1, texts);
    }

    private String outcome(SamplePerson person, String item) {
        int chance = random.nextInt(1000);
        if (chance < NOT_APPLICABLE) {
            return "NA";
        }
        return chance < NOT_APPLICABLE + person.slips() && !CRITICAL.contains(item) ? "FAIL" : "PASS";
    }
}
