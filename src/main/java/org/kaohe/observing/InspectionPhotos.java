package org.kaohe.observing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.upload.Upload;
import org.kaohe.core.upload.Upload.Wanted;
import org.kaohe.observing.WaitingPhotos.Filling;

/**
 * Photos of an inspection that is being filled in: they wait under its name until it is sent, and are nobody's but of who
 * takes them.
 */
public final class InspectionPhotos {

    /** Waiting ones of one account, so that nobody fills the database with what is never sent. */
    public static final int MOST_WAITING = 100;

    private final Inspections inspections;
    private final WaitingPhotos waiting;
    private final ObservationStore store;
    private final Clock clock;
    private final int mostBytes;
    private final int days;

    /**
     * @param mostBytes of one photo
     * @param days a photo waits
     */
    public InspectionPhotos(
            Inspections inspections,
            WaitingPhotos waiting,
            ObservationStore store,
            Clock clock,
            int mostBytes,
            int days) {
        this.inspections = inspections;
        this.waiting = waiting;
        this.store = store;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.days = days;
    }

    /** Which inspection: of whom, by what, on which day, and its name. */
    public record Asked(String policy, StaffNo staffNo, LocalDate day, String inspection) {}

    /** By item. */
    public Answer<SortedMap<String, List<Photo>>> all(Access access, Asked asked) {
        return inspections.asked(access, asked).map(sheet -> waiting.all(filling(access, asked)));
    }

    public Answer<Photo> add(Access access, Asked asked, String item, byte[] content) {
        return inspections.asked(access, asked, item).then(sheet -> taken(access, asked, item, content));
    }

    private Answer<Photo> taken(Access access, Asked asked, String item, byte[] content) {
        if (!store.kept(Set.of(Inspections.ref(asked.inspection(), item))).isEmpty()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("photo.recorded", at(item)));
        }
        if (waiting.count(access.account()) >= MOST_WAITING) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("photo.waiting", at(item), MOST_WAITING, days));
        }
        Answer<Upload> upload = Upload.read(content, Wanted.PHOTO, mostBytes);
        if (upload instanceof Answer.Refusal<Upload> refusal) {
            return new Answer.Refusal<>(
                    refusal.reason(),
                    refusal.problems().stream().map(each -> each.at(at(item))).toList());
        }
        return waiting.add(filling(access, asked), item, upload.orThrow(), clock.instant())
                .map(Answer::done)
                .orElseGet(
                        () -> Answer.refuse(Reason.CONFLICT, Problem.error("photo.most", at(item), item, Photo.MOST)));
    }

    public Answer<Photo.Content> content(Access access, Asked asked, String item, int number) {
        return inspections
                .asked(access, asked, item)
                .then(sheet -> waiting.content(filling(access, asked), item, number)
                        .map(Answer::done)
                        .orElseGet(() -> unknown(number)));
    }

    public Answer<Integer> remove(Access access, Asked asked, String item, int number) {
        return inspections
                .asked(access, asked, item)
                .then(sheet ->
                        waiting.remove(filling(access, asked), item, number) ? Answer.done(number) : unknown(number));
    }

    /** The draft is given up. */
    public Answer<String> discard(Access access, Asked asked) {
        return inspections.asked(access, asked).map(sheet -> {
            waiting.removeAll(filling(access, asked));
            return asked.inspection();
        });
    }

    /** Removes what nobody has sent in time; gives how many. */
    public int clean() {
        Instant before = clock.instant()
                .atZone(clock.getZone())
                .minus(Period.ofDays(days))
                .toInstant();
        return waiting.clean(before);
    }

    private static Filling filling(Access access, Asked asked) {
        return new Filling(access.account(), asked.staffNo(), asked.inspection());
    }

    static Place at(String item) {
        return Place.field(Inspections.ITEM + item);
    }

    static <T> Answer<T> unknown(int number) {
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("photo.unknown", Place.NOWHERE, number));
    }
}
