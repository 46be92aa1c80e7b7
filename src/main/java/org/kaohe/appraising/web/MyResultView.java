package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Mask;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.ResultBeside;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Points;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Posts;

/**
 * A result as its person reads it, in their language.
 *
 * @param costs what took most off the score, the most first
 * @param caps why the grade is no better than it is, whatever the score
 * @param lifts what would lift the grade: a sentence, and the smallest changes
 * @param evidence what was observed, by what the rules made of it
 * @param rules that took effect, each of which may be appealed
 * @param masked how many names were left out
 */
record MyResultView(
        long id,
        String policy,
        String source,
        Integer version,
        String period,
        String team,
        String post,
        Verdict.Status status,
        BigDecimal score,
        String grade,
        boolean failing,
        BigDecimal bonus,
        boolean reduction,
        String failure,
        List<String> missing,
        List<String> proposals,
        List<String> notes,
        List<ResultBeside> overrides,
        List<Cost> costs,
        List<String> caps,
        AnswersView.Side lifts,
        List<Known> evidence,
        List<Rule> rules,
        int masked,
        String decidedAt) {

    /** Costs shown; the whole calculation is one link away. */
    private static final int MOST_COSTS = 5;

    /**
     * Points that were not earned, or were taken off.
     *
     * @param of the most there was to earn; null for a deduction
     */
    record Cost(String what, BigDecimal points, BigDecimal of) {}

    /** A fact in words, and the observations it sums up. */
    record Known(String text, List<Seen> observations) {}

    /**
     * An observation.
     *
     * @param photos how many there are
     * @param before the value before it was corrected; null when it was not
     */
    record Seen(
            long id,
            String on,
            String source,
            String value,
            String outcome,
            String by,
            String at,
            String note,
            String evidence,
            int photos,
            String before) {}

    /** A rule that took effect and what it gave. */
    record Rule(String phase, String name, String text, List<String> gave) {}

    /** Tells one explanation. */
    static final class Making {
        private final Explanation explanation;
        private final Map<Long, Integer> photos;
        private final Locale language;
        private final Moments moments;
        private final UnaryOperator<String> names;

        /** @param photos how many there are, by the first version of an observation */
        Making(Explanation explanation, Map<Long, Integer> photos, Locale language, Moments moments) {
            this.explanation = explanation;
            this.photos = photos;
            this.language = language;
            this.moments = moments;
            this.names = Explanation.names(explanation.policy(), language);
        }

        MyResultView view(WhatIfView prospects, List<ResultBeside> overrides, TeamNames teams) {
            Decision it = explanation.decision();
            return new MyResultView(
                    it.id(),
                    explanation.policy().title().in(language),
                    explanation.policy().source(),
                    it.version(),
                    it.period().toString(),
                    teams.of(it.team()),
                    Posts.name(it.post(), language),
                    it.status(),
                    it.score(),
                    it.grade(),
                    it.failing(),
                    it.bonus(),
                    it.bonus() != null && it.bonus().signum() < 0,
                    it.failure() == null ? null : it.failure().message(language),
                    said(it.missing().stream()),
                    it.proposals().stream()
                            .map(each -> explanation.sentences(language).proposal(each.kind()) + " — " + each.basis())
                            .toList(),
                    it.notes().stream().map(Note::text).toList(),
                    overrides,
                    costs(),
                    said(facts().filter(Cap.class::isInstance)),
                    AnswersView.Side.of(prospects.lifts(), language),
                    evidence(),
                    rules(),
                    explanation.masked().stream().mapToInt(Mask.Left::times).sum(),
                    moments.minute(it.decidedAt()));
        }

        private List<Cost> costs() {
            Map<String, List<Points>> earned = new LinkedHashMap<>();
            facts().filter(Points.class::isInstance)
                    .map(Points.class::cast)
                    .forEach(each -> earned.computeIfAbsent(each.indicator(), name -> new ArrayList<>())
                            .add(each));
            Stream<Cost> unearned = earned.entrySet().stream().map(this::unearned);
            Stream<Cost> taken = facts().filter(Deduction.class::isInstance)
                    .map(Deduction.class::cast)
                    .map(each -> new Cost(names.apply(each.code()), each.value(), null));
            return Stream.concat(unearned, taken)
                    .filter(each -> each.points().signum() > 0)
                    .sorted(Comparator.comparing(Cost::points).reversed())
                    .limit(MOST_COSTS)
                    .toList();
        }

        private Cost unearned(Map.Entry<String, List<Points>> indicator) {
            BigDecimal most = indicator.getValue().get(0).weight();
            BigDecimal adds =
                    indicator.getValue().stream().map(Points::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Cost(names.apply(indicator.getKey()), most.subtract(adds), most);
        }

        /** Facts of the person that rest on observations. */
        private List<Known> evidence() {
            List<Known> known = new ArrayList<>();
            List<Fact> facts = explanation.trace().facts();
            for (int at = 0; at < facts.size(); at++) {
                List<Long> observations = explanation.trace().observations(at);
                if (!observations.isEmpty()) {
                    known.add(new Known(
                            explanation.sentences(language).of(facts.get(at)),
                            observations.stream()
                                    .map(id -> seen(SeenView.of(id, explanation.observations())))
                                    .toList()));
                }
            }
            return known;
        }

        private Seen seen(SeenView it) {
            return new Seen(
                    it.id(),
                    ResultsSearch.text(it.observedOn()),
                    it.source() == null ? "" : names.apply(it.source()),
                    reading(it),
                    it.outcome() == null ? null : it.outcome().name(),
                    it.recordedBy(),
                    moments.minute(it.recordedAt()),
                    it.note(),
                    it.evidence(),
                    photos.getOrDefault(it.first(), 0),
                    it.corrects() == null ? null : reading(it.corrects()));
        }

        private static String reading(SeenView it) {
            if (it.denominator() != null) {
                return Decimals.plain(it.numerator()).toPlainString() + " / "
                        + Decimals.plain(it.denominator()).toPlainString();
            }
            return it.value() == null ? "" : Decimals.plain(it.value()).toPlainString();
        }

        /** Each rule once, with everything it gave. */
        private List<Rule> rules() {
            Map<Integer, List<Fact>> gave = new LinkedHashMap<>();
            for (Firing each : explanation.trace().firings()) {
                List<Fact> derived = gave.computeIfAbsent(each.rule(), rule -> new ArrayList<>());
                each.derived().stream().map(explanation.trace().facts()::get).forEach(derived::add);
            }
            return gave.entrySet().stream().map(this::rule).toList();
        }

        private Rule rule(Map.Entry<Integer, List<Fact>> it) {
            RuleInfo rule = explanation.rules().get(it.getKey());
            return new Rule(rule.phase().group(), rule.name(), rule.text(), said(it.getValue().stream()));
        }

        private List<String> said(Stream<? extends Fact> facts) {
            return facts.map(explanation.sentences(language)::of).toList();
        }

        private Stream<Fact> facts() {
            return explanation.trace().facts().stream();
        }
    }
}
