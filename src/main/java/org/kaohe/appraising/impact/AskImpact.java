package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;

/** Use cases: ask what a draft or a submitted content would change, and look at single people. */
public final class AskImpact {

    /** Periods that can be asked about at once. */
    public static final int MOST_PERIODS = 40;

    private final PolicyShelf shelf;
    private final Impacts impacts;
    private final ImpactQueue queue;
    private final StandingDecisions standing;
    private final Decisions decisions;
    private final ReadDecisions explanations;
    private final Clock clock;

    public AskImpact(
            PolicyShelf shelf,
            Impacts impacts,
            ImpactQueue queue,
            StandingDecisions standing,
            Decisions decisions,
            ReadDecisions explanations,
            Clock clock) {
        this.shelf = shelf;
        this.impacts = impacts;
        this.queue = queue;
        this.standing = standing;
        this.decisions = decisions;
        this.explanations = explanations;
        this.clock = clock;
    }

    /** @param contentHash of a content that was submitted; null for the draft as it is now */
    public Answer<Impact> ask(PolicyCode policy, List<Period> periods, String contentHash, String by) {
        List<Period> chosen = periods.stream().distinct().sorted().toList();
        if (chosen.isEmpty() || chosen.size() > MOST_PERIODS) {
            return Answer.invalid(
                    List.of(Problem.error("impact.periods", Place.field("periods"), chosen.size(), MOST_PERIODS)));
        }
        Optional<PolicyShelf.Published> base = shelf.newest(policy);
        Optional<Appraiser> coming = contentHash == null ? shelf.current(policy) : shelf.known(policy, contentHash);
        if (coming.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("impact.content", Place.field("contentHash"), policy));
        }
        if (base.isEmpty()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("impact.no-version", Place.NOWHERE, policy));
        }
        if (standing.count(policy, chosen) == 0) {
            return Answer.invalid(List.of(Problem.error("impact.nothing", Place.field("periods"), policy, chosen)));
        }
        Impact queued = impacts.queue(new ImpactOrder(
                coming.get().content(),
                base.get().version(),
                base.get().appraiser().content().hash(),
                chosen,
                by,
                clock.instant()));
        queue.add(queued.id());
        return Answer.done(queued);
    }

    /** How both contents come to what they say of the facts of one stored decision. */
    public record Both(Explanation before, Explanation after) {}

    public Optional<Both> explain(Impact impact, long decision) {
        Optional<Traced> stored = decisions
                .find(decision)
                .filter(each -> each.policy().equals(impact.policy())
                        && impact.periods().contains(each.period()))
                .map(each -> new Traced(each, decisions.trace(decision).orElse(null)));
        var backtest = new Backtest(shelf, impact);
        return stored.flatMap(backtest::compare)
                .map(each -> new Both(
                        explanation(each.decision(), each.before(), backtest.before(), impact.baseVersion()),
                        explanation(each.decision(), each.after(), backtest.after(), null)));
    }

    /** Whether anything changes for one of these people. */
    public boolean concerns(Impact impact, Set<StaffNo> staff) {
        var backtest = new Backtest(shelf, impact);
        return standing.of(impact.policy(), impact.periods(), staff).stream()
                .flatMap(each -> backtest.compare(each).stream())
                .anyMatch(Comparison::differs);
    }

    private Explanation explanation(Decision stored, Verdict verdict, Appraiser appraiser, Integer version) {
        Decision would = stored.as(appraiser, version, verdict);
        return explanations.explain(would, appraiser, verdict.trace(), Reader.OF_EVERYTHING);
    }
}
