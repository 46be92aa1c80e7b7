package org.kaohe.core.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Port: who observed what, summed. Corrected values count once, under who corrected them; withdrawn ones not at all. */
public interface Scorers {

    /** Hands out the sums one by one, in any order. */
    void each(Period period, Set<String> codes, Consumer<Share> to);

    /**
     * What one account observed of one person.
     *
     * @param marks how many; then their sum and the sum of their squares
     * @param checks inspections that applied, of them {@code fails}
     */
    record Share(
            String observer,
            StaffNo staffNo,
            String subject,
            String source,
            int marks,
            BigDecimal sum,
            BigDecimal squares,
            int checks,
            int fails) {}

    /**
     * Observations of the period that one account handed in together at or after an instant, the most first.
     *
     * @param fewest observations that make an entry worth telling
     * @param most entries told
     */
    List<Entry> together(Period period, Set<String> codes, Instant since, int fewest, int most);

    /** Observations handed in together, and of how many people. */
    record Entry(String observer, Instant recordedAt, int observations, int people) {}

    /** The people an account observed, in order of staff number, with the ids of what it observed. */
    Map<StaffNo, List<Long>> observedBy(String observer, Period period, Set<String> codes, int page, int size);

    int countObservedBy(String observer, Period period, Set<String> codes);
}
