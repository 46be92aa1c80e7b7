package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kaohe.appraising.PastDecisions.Stood;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** Use case: results as they were known at an instant. */
public final class LookBack {

    private final PastDecisions past;
    private final ReadDecisions decisions;

    public LookBack(PastDecisions past, ReadDecisions decisions) {
        this.past = past;
        this.decisions = decisions;
    }

    /**
     * What a policy came to in a period.
     *
     * @param bonus CNY, of everybody the reader reaches
     */
    public record Totals(long people, BigDecimal bonus, List<Tally> tallies) {
        public Totals {
            tallies = List.copyOf(tallies);
        }

        static Totals of(List<Tally> tallies) {
            return new Totals(
                    tallies.stream().mapToLong(Tally::people).sum(),
                    tallies.stream()
                            .map(Tally::bonus)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    tallies);
        }
    }

    public Answer<Page<Decision>> search(DecisionQuery query, Instant at, Reader reader) {
        if (query.run() != null || isTooWide(query)) {
            return Answer.refuse(Reason.INVALID, Problem.error("decision.asof.too-wide", Place.field("asOf")));
        }
        return Answer.done(past.search(query, reader, at));
    }

    /** @param at null for now */
    public Totals totals(DecisionQuery query, Instant at, Reader reader) {
        return Totals.of(at == null ? decisions.tally(query, reader) : past.tally(query, reader, at));
    }

    /** Empty when the reader may not see the decision. */
    public Optional<List<Stood>> history(long id, Reader reader) {
        return decisions
                .find(id, reader)
                .filter(each -> each.mode() == RunMode.FINAL)
                .map(each -> past.history(each).stream()
                        .filter(stood ->
                                decisions.find(stood.decision().id(), reader).isPresent())
                        .toList());
    }

    /** A question about everybody for ever would look for what stood among all decisions there are. */
    private static boolean isTooWide(DecisionQuery query) {
        return query.staffNo() == null && (query.policy() == null || query.period() == null);
    }
}
