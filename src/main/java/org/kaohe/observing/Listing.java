package org.kaohe.observing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/** Lists observations with their history, as far as the caller may read. Somebody out of reach simply has no observations. */
public final class Listing {

    private final ObservationStore store;
    private final Workforce workforce;
    private final Clock clock;

    public Listing(ObservationStore store, Workforce workforce, Clock clock) {
        this.store = store;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** What is asked for; a person or a period is needed, so that no question reads every observation there is. */
    public record Question(
            Optional<StaffNo> staffNo,
            Optional<Period> period,
            Optional<Subject> subject,
            Optional<Instant> asOf,
            int page,
            int size) {}

    public Answer<Page<Chain>> list(Access access, Question question) {
        if (question.staffNo().isEmpty() && question.period().isEmpty()) {
            return Answer.refuse(Reason.INVALID, Problem.error("observation.query.too-wide", Place.field("period")));
        }
        ReadableDays all = ReadableDays.of(access, workforce, LocalDate.now(clock));
        ReadableDays readable = question.staffNo().map(all::only).orElse(all);
        var query = new ObservationQuery(
                readable.whole(),
                readable.parts(),
                question.period(),
                question.subject(),
                question.asOf(),
                question.page(),
                question.size());
        Page<Chain> found = store.page(query);
        var nameless = new Nameless(access);
        return Answer.done(new Page<>(found.items().stream().map(nameless::of).toList(), found.total()));
    }

    /** One of them by the id of any of its versions. */
    public Answer<Chain> one(Access access, long id) {
        Optional<Version> version = store.find(id);
        if (version.isPresent()) {
            Observation seen = version.get().observation();
            Period day = Period.of(PeriodKind.DAY, seen.observedOn());
            for (int page = 0; ; page++) {
                var question = new Question(
                        Optional.of(seen.staffNo()),
                        Optional.of(day),
                        Optional.of(seen.subject()),
                        Optional.empty(),
                        page,
                        ObservationQuery.LARGEST_PAGE);
                List<Chain> chains = list(access, question).orThrow().items();
                Optional<Chain> found = chains.stream()
                        .filter(each -> each.latest().observation().versionOf() == seen.versionOf())
                        .findFirst();
                if (found.isPresent()) {
                    return Answer.done(found.get());
                }
                if (chains.size() < ObservationQuery.LARGEST_PAGE) {
                    break;
                }
            }
        }
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("observation.unknown", Place.NOWHERE, id));
    }
}
