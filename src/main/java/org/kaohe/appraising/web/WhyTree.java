package org.kaohe.appraising.web;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.appraising.Derivation;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.FactText;

/**
 * The way from a result to who observed what, in the reader's language: the tree of {@link WhyView} as a page opens it.
 *
 * @param shown positions of the facts that stand in it, which a bar of the score can lead to
 */
record WhyTree(List<Node> roots, Set<Integer> shown) {

    /**
     * A fact and what it rests on.
     *
     * @param fact its position in the trace
     * @param rule that gave it; null for a fact that was given
     * @param earlier the decision it comes from; null for other facts
     * @param above true when the same fact is opened further above
     */
    record Node(
            int fact,
            String text,
            RuleAt rule,
            List<ObservedLine> observations,
            Long earlier,
            boolean above,
            List<Node> under) {

        public boolean opens() {
            return rule != null && !above || !observations.isEmpty();
        }
    }

    /** @param photos how many there are, by the first version of an observation */
    static WhyTree of(Explanation explanation, Map<Long, Integer> photos, Locale language, DateTimeFormatter minutes) {
        return new Making(explanation, photos, language, minutes).tree();
    }

    /** Tells one explanation. */
    private static final class Making {
        private final Explanation explanation;
        private final Map<Long, Integer> photos;
        private final Trace trace;
        private final FactText sentences;
        private final UnaryOperator<String> names;
        private final DateTimeFormatter minutes;
        private final Set<Integer> shown = new HashSet<>();

        Making(Explanation explanation, Map<Long, Integer> photos, Locale language, DateTimeFormatter minutes) {
            this.explanation = explanation;
            this.photos = photos;
            this.trace = explanation.trace();
            this.sentences = explanation.sentences(language);
            this.names = Explanation.names(explanation.policy(), language);
            this.minutes = minutes;
        }

        WhyTree tree() {
            List<Node> roots =
                    explanation.derivation().roots().stream().map(this::node).toList();
            return new WhyTree(roots, shown);
        }

        private Node node(Derivation.Node it) {
            Fact fact = trace.facts().get(it.fact());
            RuleAt rule = it.firing() < 0
                    ? null
                    : RuleAt.of(
                            explanation
                                    .rules()
                                    .get(trace.firings().get(it.firing()).rule()),
                            explanation);
            if (rule != null && !it.above()) {
                shown.add(it.fact());
            }
            return new Node(
                    it.fact(),
                    sentences.of(fact),
                    rule,
                    trace.observations(it.fact()).stream().map(this::seen).toList(),
                    explanation.earlier(it.fact()),
                    it.above(),
                    it.under().stream().map(this::node).toList());
        }

        private ObservedLine seen(long id) {
            SeenView it = SeenView.of(id, explanation.observations());
            return ObservedLine.of(it, photos.getOrDefault(it.first(), 0), names, minutes);
        }
    }
}
