package org.kaohe.appraising.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.PastDecisions.Stood;
import org.kaohe.core.decision.ResultBeside;

/**
 * What stands beside a decision: what stood before and after it, what two people of HR set beside it, and other periods.
 *
 * @param asOf the day asked about; empty when none was
 * @param then what stood at the end of that day; null when nothing did
 */
record DecisionStory(List<Stand> stands, String asOf, Stand then, List<Beside> overrides, List<Earlier> periods) {

    /** @param by null for a run over a period, and for the person appraised */
    record Stand(Decision decision, String from, String reason, String by, boolean current, boolean shown) {}

    record Beside(ResultBeside it, String askedAt, String confirmedAt) {}

    record Earlier(Decision decision, boolean shown) {}

    static DecisionStory of(
            long shown,
            List<Stood> history,
            boolean named,
            String asOf,
            Optional<Instant> at,
            List<ResultBeside> beside,
            List<Decision> periods,
            DateTimeFormatter minutes) {
        List<Stand> stands = new ArrayList<>();
        Stand then = null;
        for (int i = 0; i < history.size(); i++) {
            Stood it = history.get(i);
            var stand = new Stand(
                    it.decision(),
                    minutes.format(it.from()),
                    it.reason(),
                    named ? it.by() : null,
                    i == history.size() - 1,
                    it.decision().id() == shown);
            stands.add(0, stand);
            if (at.isPresent() && !it.from().isAfter(at.get())) {
                then = stand;
            }
        }
        return new DecisionStory(
                stands,
                at.isPresent() ? asOf : "",
                then,
                beside.stream()
                        .map(each -> new Beside(
                                each,
                                minutes.format(each.askedAt()),
                                each.confirmedAt() == null ? "" : minutes.format(each.confirmedAt())))
                        .toList(),
                periods.stream()
                        .map(each -> new Earlier(each, each.id() == shown))
                        .toList());
    }
}
