package org.kaohe.observing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.observation.Reading.Ratio;
import org.kaohe.observing.Chain;
import org.kaohe.observing.Version;

/**
 * An observation as the API shows it: submitted fields that were given, state, and earlier versions.
 *
 * @param photos how many there are; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ObservationView(
        long id,
        String ref,
        String staffNo,
        String indicator,
        String item,
        String source,
        BigDecimal value,
        Reading.Result outcome,
        BigDecimal numerator,
        BigDecimal denominator,
        LocalDate observedOn,
        String note,
        String evidence,
        Integer photos,
        String observer,
        Instant recordedAt,
        State state,
        EndedView ended,
        List<ObservationView> history) {

    /** Whether a version counts. */
    enum State {
        CURRENT,
        CORRECTED,
        WITHDRAWN
    }

    /** What ended a version; {@code successor} is the corrected one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndedView(String reason, String by, Instant at, Long successor) {
        static EndedView of(Version.Ended ended) {
            Long successor = ended.successor().isPresent() ? ended.successor().getAsLong() : null;
            return new EndedView(ended.reason(), ended.account(), ended.at(), successor);
        }
    }

    /**
     * The latest version, with the earlier ones as history, oldest first.
     *
     * @param photos how many there are, by the first version
     */
    static ObservationView of(Chain chain, Map<Long, Integer> photos) {
        return of(
                chain.latest(),
                chain.earlier().stream()
                        .map(earlier -> of(earlier, List.of(), null))
                        .toList(),
                photos.get(chain.latest().observation().versionOf()));
    }

    private static ObservationView of(Version version, List<ObservationView> history, Integer photos) {
        Observation seen = version.observation();
        String code = seen.subject().code();
        boolean item = seen.subject().isItem();
        Reading reading = seen.reading();
        return new ObservationView(
                seen.id(),
                seen.ref(),
                seen.staffNo().value(),
                item ? null : code,
                item ? code : null,
                seen.source(),
                reading instanceof Marked marked ? marked.value() : null,
                reading instanceof Checked checked ? checked.result() : null,
                reading instanceof Ratio ratio ? ratio.numerator() : null,
                reading instanceof Ratio ratio ? ratio.denominator() : null,
                seen.observedOn(),
                seen.note(),
                seen.evidence(),
                photos,
                seen.observer(),
                seen.recordedAt(),
                state(version),
                version.ended().map(EndedView::of).orElse(null),
                history);
    }

    private static State state(Version version) {
        if (version.holds()) {
            return State.CURRENT;
        }
        return version.withdrawn() ? State.WITHDRAWN : State.CORRECTED;
    }
}
