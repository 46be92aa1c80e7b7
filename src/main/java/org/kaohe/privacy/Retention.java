package org.kaohe.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.people.StaffNo;

/** Use case: what is kept no longer goes, by itself and every day; HR may look beforehand what would go. */
public final class Retention {

    /** One day's work; what is left goes on the next. */
    private static final int MOST_PEOPLE = 500;

    /** Kinds that go by themselves; all others go with their person. */
    private static final List<String> BY_THEMSELVES = List.of("notices", "contact", "requests", "imports");

    private final PersonalData data;
    private final DataKinds kinds;
    private final Clock clock;

    public Retention(PersonalData data, DataKinds kinds, Clock clock) {
        this.data = data;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** How many would go today: by kind, and people who would be erased under {@code people}. */
    public SortedMap<String, Long> due() {
        return dueBy(LocalDate.now(clock));
    }

    /** How many will have gone by a day, if nothing more comes about; of people no more than go in one day. */
    public SortedMap<String, Long> dueBy(LocalDate day) {
        SortedMap<String, Long> due = new TreeMap<>();
        BY_THEMSELVES.forEach(each ->
                due.put(each, data.expired(kinds.kind(each), kinds.kind(each).lastGone(day))));
        due.put("people", (long)
                data.leftBy(kinds.kind("decisions").lastGone(day), MOST_PEOPLE).size());
        return due;
    }

    /** Deletes it; gives the same counts. */
    public SortedMap<String, Long> apply(String by) {
        SortedMap<String, Long> gone = new TreeMap<>();
        BY_THEMSELVES.forEach(each -> gone.put(each, data.delete(kinds.kind(each), lastGone(each))));
        List<StaffNo> leavers = leavers();
        leavers.forEach(each -> data.erase(each, "保存期满 retention ended", by));
        gone.put("people", (long) leavers.size());
        if (gone.values().stream().anyMatch(count -> count > 0)) {
            data.deleted(gone, by);
        }
        return gone;
    }

    private List<StaffNo> leavers() {
        return data.leftBy(lastGone("decisions"), MOST_PEOPLE);
    }

    private LocalDate lastGone(String kind) {
        return kinds.kind(kind).lastGone(LocalDate.now(clock));
    }
}
