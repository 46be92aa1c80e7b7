package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Problem;

/**
 * A stored decision evaluated again from its pinned policy and the facts of its trace.
 *
 * @param differences empty when everything is as it was: result, facts, and every firing in its order
 */
public record Replay(Decision decision, List<Difference> differences) {

    /** What can differ. */
    public enum What {
        FACTS,
        STATUS,
        SCORE,
        GRADE,
        BONUS,
        PROPOSALS,
        MISSING,
        NOTES,
        FAILURE,
        RULES,
        TRACE
    }

    /** @param stored and {@code now}, as text; null where there is none */
    public record Difference(What what, String stored, String now) {}

    public Replay {
        differences = List.copyOf(differences);
    }

    public boolean identical() {
        return differences.isEmpty();
    }

    /** @param pinned the policy exactly as it was */
    public static Replay of(Traced stored, Appraiser pinned) {
        Trace trace = stored.trace() == null
                ? new Trace(0, List.of(), List.of(), List.of())
                : stored.trace().unpack(pinned.policy().facts());
        return of(new Opened(stored.decision(), pinned, trace));
    }

    static Replay of(Opened it) {
        var comparing = new Comparing(it);
        comparing.result(it.decision(), it.appraiser().appraise(comparing.dossier));
        return new Replay(it.decision(), comparing.differences);
    }

    /** The facts a decision was made from, as they were handed to the rules. */
    public static Dossier dossier(Decision decision, Trace trace) {
        List<Evidence> evidence = IntStream.range(0, trace.origins().size())
                .mapToObj(i -> new Evidence(
                        (Fact.Given) trace.facts().get(trace.policyFacts() + i),
                        trace.origins().get(i)))
                .toList();
        return new Dossier(decision.staffNo(), decision.period(), evidence);
    }

    /** Collects the differences of one decision. */
    private static final class Comparing {
        private final List<Difference> differences = new ArrayList<>();
        private final Opened opened;
        private final Dossier dossier;

        Comparing(Opened opened) {
            this.opened = opened;
            this.dossier = dossier(opened.decision(), opened.trace());
        }

        void result(Decision then, Verdict now) {
            compare(What.FACTS, then.factsHash(), hash());
            compare(What.STATUS, then.status(), now.status());
            compare(What.SCORE, text(then.score()), text(now.score()));
            compare(What.GRADE, then.grade(), now.grade());
            compare(What.BONUS, text(then.bonus()), text(now.bonus()));
            compare(What.PROPOSALS, then.proposals(), now.proposals());
            compare(What.MISSING, then.missing(), now.missing());
            compare(What.NOTES, then.notes(), now.notes());
            compare(What.FAILURE, code(then.failure()), code(now.failure()));
            compare(What.RULES, rules(opened.trace()), rules(now.trace()));
            if (differences.isEmpty() && !opened.trace().equals(now.trace())) {
                differences.add(new Difference(
                        What.TRACE, opened.trace().toString(), now.trace().toString()));
            }
        }

        private String hash() {
            List<Fact> facts =
                    dossier.evidence().stream().<Fact>map(Evidence::fact).toList();
            return HexFormat.of().formatHex(FactsHash.of(facts));
        }

        private void compare(What what, Object then, Object now) {
            if (!Objects.equals(then, now)) {
                differences.add(new Difference(what, Objects.toString(then, null), Objects.toString(now, null)));
            }
        }

        private static String text(java.math.BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }

        private static String code(Problem problem) {
            return problem == null ? null : problem.code();
        }

        /** What fired, in order; most useful of all when it changes. */
        private String rules(Trace trace) {
            List<RuleInfo> rules = opened.appraiser().rules();
            return trace.firings().stream()
                    .map(each -> rules.get(each.rule()).name())
                    .collect(Collectors.joining(", "));
        }
    }
}
