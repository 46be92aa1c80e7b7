package org.kaohe.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kaohe.core.people.StaffNo;

/** Port: personal data wherever they lie. */
public interface PersonalData {

    /**
     * Somebody on the staff, or who was.
     *
     * @param leftOn null while employed
     * @param lastRecord the day of the latest decision on the person; null without one
     */
    record Known(LocalDate leftOn, LocalDate lastRecord, boolean erased) {}

    Optional<Known> find(StaffNo staffNo);

    /** Everything about the person by section, names of others left out; each row by the names of its columns. */
    Map<String, List<Map<String, String>>> record(StaffNo staffNo, String account);

    /** What erasing the person would concern, by kind. */
    SortedMap<String, Long> counts(StaffNo staffNo);

    /** Forgets the person, with a journal entry; gives what it concerned, by kind. */
    SortedMap<String, Long> erase(StaffNo staffNo, String reason, String by);

    /** People who left, and whose last record is, on that day or before; not erased yet. At most so many. */
    List<StaffNo> leftBy(LocalDate day, int most);

    /** How many of a kind came about, or whose person left, on that day or before. */
    long expired(DataKind kind, LocalDate day);

    /** Deletes those of a kind that {@link #expired} counts. */
    long delete(DataKind kind, LocalDate day);

    /** Records what the retention deleted. */
    void deleted(SortedMap<String, Long> counts, String by);
}
