package org.kaohe.appraising.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Mask;
import org.kaohe.appraising.web.TraceView.FiringView;
import org.kaohe.appraising.web.TraceView.GivenView;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Posts;

/** One decision and what led to it as its page shows them, in the reader's language. */
record ResultView(
        DecisionView decision,
        String team,
        String post,
        String policy,
        String source,
        String failure,
        List<String> missing,
        List<String> proposals,
        List<String> notes,
        List<AnswersView.Bar> bars,
        List<Step> firings,
        List<Known> facts,
        int masked,
        List<Mask.Left> hidden,
        String decidedAt) {

    /** A rule that took effect. */
    record Step(
            String phase,
            String rule,
            String file,
            Integer line,
            Integer row,
            String text,
            List<Said> bound,
            List<Said> derived) {}

    /** A fact as a sentence, and its place in the list of facts. */
    record Said(int index, String text) {}

    /** A fact and the observations behind it; {@code earlier} is the decision it comes from, or null. */
    record Known(int index, String text, Long earlier, List<Seen> observations) {}

    /** An observation; {@code corrected} is the value before a correction, or null. */
    record Seen(
            String observedOn,
            String value,
            String recordedBy,
            String recordedAt,
            String note,
            String corrected,
            String correctedBy) {}

    static ResultView of(Explanation explanation, TeamNames teams, Locale language, ZoneId zone) {
        return new Making(explanation, teams, language, zone).view();
    }

    /** Builds the view from the one the API gives, so that page and API say the same. */
    private static final class Making {

        private final Explanation explanation;
        private final TeamNames teams;
        private final Locale language;
        private final DateTimeFormatter minutes;

        Making(Explanation explanation, TeamNames teams, Locale language, ZoneId zone) {
            this.explanation = explanation;
            this.teams = teams;
            this.language = language;
            this.minutes = Moments.MINUTE.withZone(zone);
        }

        ResultView view() {
            Decision decision = explanation.decision();
            TraceView trace = TraceView.of(explanation, language);
            return new ResultView(
                    trace.decision(),
                    teams.of(decision.team()),
                    Posts.name(decision.post(), language),
                    trace.policyTitle().in(language),
                    trace.source(),
                    decision.failure() == null ? null : decision.failure().message(language),
                    said(decision.missing().stream()),
                    decision.proposals().stream().map(this::proposal).toList(),
                    decision.notes().stream().map(Note::text).toList(),
                    AnswersView.Bar.of(explanation, language),
                    trace.firings().stream().map(this::step).toList(),
                    trace.facts().stream().map(this::known).toList(),
                    explanation.masked().stream().mapToInt(Mask.Left::times).sum(),
                    explanation.masked(),
                    minutes.format(decision.decidedAt()));
        }

        private String proposal(Proposed it) {
            return explanation.sentences(language).proposal(it.kind()) + " — " + it.basis();
        }

        private List<String> said(Stream<? extends Fact> facts) {
            return facts.map(explanation.sentences(language)::of).toList();
        }

        private Step step(FiringView it) {
            Function<FactView, Said> said =
                    fact -> new Said(fact.index(), fact.text().in(language));
            return new Step(
                    it.phase(),
                    it.rule(),
                    it.file(),
                    it.line(),
                    it.row(),
                    it.text(),
                    it.bound().stream().map(bound -> said.apply(bound.fact())).toList(),
                    it.derived().stream().map(said).toList());
        }

        private Known known(GivenView it) {
            FactView fact = it.fact();
            List<Seen> seen = it.observations().stream().map(this::seen).toList();
            return new Known(fact.index(), fact.text().in(language), it.earlierDecision(), seen);
        }

        private Seen seen(SeenView it) {
            SeenView before = it.corrects();
            return new Seen(
                    ResultsSearch.text(it.observedOn()),
                    reading(it),
                    it.recordedBy(),
                    it.recordedAt() == null ? "" : minutes.format(it.recordedAt()),
                    it.note(),
                    before == null ? null : reading(before),
                    before == null ? null : before.recordedBy());
        }

        private static String reading(SeenView it) {
            if (it.denominator() != null) {
                return it.numerator().toPlainString() + " / " + it.denominator().toPlainString();
            }
            return ResultsSearch.text(it.value() == null ? it.outcome() : it.value());
        }
    }
}
