package org.kaohe.platform.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.platform.sample.SamplePerson.Role;

/** The marks of the regulation: weekly by the supervisor, and once a quarter by the head of the department. */
final class SampleMarks {

    static final String DAILY = "DAILY";
    static final String QUARTERLY = "QUARTERLY";

    /** Names the mark that is corrected later. */
    static final String MISTYPED = "sample-mistyped";

    private static final List<String> INDICATORS =
            List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");
    private static final int EDGE = 895;
    private static final int FAILING = 635;
    private static final int DAYS_BEFORE_END = 3;

    private final Random random = new Random(20_250_701L);

    /** Everything about one person in one quarter. */
    List<Draft> of(SamplePerson person, Period quarter) {
        List<Draft> drafts = new ArrayList<>();
        int drift = random.nextInt(41) - 20;
        for (String indicator : INDICATORS) {
            int usual = usual(person, quarter) + drift + random.nextInt(41) - 20;
            LocalDate day = quarter.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
            for (; quarter.contains(day); day = day.plusWeeks(1)) {
                add(drafts, person, quarter, indicator, DAILY, day, usual + random.nextInt(81) - 40);
            }
            LocalDate end = quarter.last().minusDays(DAYS_BEFORE_END);
            add(drafts, person, quarter, indicator, QUARTERLY, end, usual + random.nextInt(31) - 15);
        }
        return drafts;
    }

    private static int usual(SamplePerson person, Period quarter) {
        boolean last = quarter.equals(SampleCalendar.LAST_QUARTER);
        boolean before = quarter.equals(SampleCalendar.ON_LEAVE);
        boolean fails = (person.is(Role.FAILS_TWICE) && (last || before))
                || (person.is(Role.FAILS_AROUND_LEAVE) && (last || quarter.equals(SampleCalendar.FAILED_BEFORE_LEAVE)))
                || (person.is(Role.FAILS_NOW) && last)
                || (person.is(Role.FAILED_ONCE) && quarter.equals(SampleCalendar.QUARTERS.get(0)));
        return fails ? FAILING : person.ability();
    }

    private void add(
            List<Draft> drafts,
            SamplePerson person,
            Period quarter,
            String indicator,
            String source,
            LocalDate day,
            int tenths) {
        boolean last = quarter.equals(SampleCalendar.LAST_QUARTER);
        boolean left = last
                && ((person.is(Role.NO_TEAMWORK_MARK) && indicator.equals("teamwork") && source.equals(QUARTERLY))
                        || (person.is(Role.NO_SATISFACTION_MARK) && indicator.equals("satisfaction")));
        if (left || person.atWork(day).isEmpty()) {
            return;
        }
        int mark = last && person.is(Role.ON_THE_EDGE) ? EDGE : Math.max(0, Math.min(1000, tenths));
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.STAFF_NO, person.staffNo().value());
        texts.put(Field.INDICATOR, indicator);
        texts.put(Field.SOURCE, source);
        texts.put(Field.OBSERVED_ON, day.toString());
        texts.put(Field.VALUE, BigDecimal.valueOf(mark, 1).toPlainString());
        if (last && person.is(Role.CORRECTED) && indicator.equals("efficiency") && source.equals(QUARTERLY)) {
            texts.put(Field.VALUE, "19");
            texts.put(Field.REF, MISTYPED);
        }
        SampleNotes.of(indicator, mark).ifPresent(note -> texts.put(Field.NOTE, note));
        drafts.add(new Draft(drafts.size() + 1, texts));
    }
}
