package org.kaohe.appraising.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Reader;
import org.kaohe.core.decision.ResultBeside;
import org.kaohe.core.decision.ResultsBeside;

/** Puts beside decisions what was set beside them, with one question for a whole page. */
@Singleton
class BesideDecisions {

    private final ResultsBeside results;
    private final Clock clock;

    BesideDecisions(ResultsBeside results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    List<DecisionWithOverrides> of(List<Decision> decisions, Reader reader, Locale language) {
        Map<Long, List<ResultBeside>> beside = results.of(
                decisions.stream().collect(Collectors.toMap(Decision::id, Decision::staffNo)), LocalDate.now(clock));
        return decisions.stream()
                .map(each -> new DecisionWithOverrides(
                        DecisionView.of(each, language), seen(beside.getOrDefault(each.id(), List.of()), reader)))
                .toList();
    }

    /** Whoever does not work on everybody's results sees what is in effect, and not whose idea it was. */
    private static List<ResultBeside> seen(List<ResultBeside> all, Reader reader) {
        return reader.audience() == Audience.AUDITOR
                ? all
                : all.stream()
                        .filter(ResultBeside::inEffect)
                        .map(ResultBeside::nameless)
                        .toList();
    }
}
