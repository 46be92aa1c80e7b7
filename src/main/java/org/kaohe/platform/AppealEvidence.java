package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.Evidence;
import org.kaohe.appealing.Finding;
import org.kaohe.appealing.Results.Outcome;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.reevaluation.Effect;
import org.kaohe.appraising.reevaluation.Reevaluation;
import org.kaohe.appraising.reevaluation.Revision;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.ObservedVersions;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Restating;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** The decisions and observations that appeals are about, told as the pages of results tell them. */
@Singleton
class AppealEvidence implements Evidence {

    private static final Reader AS_THE_PERSON = new Reader(Scope.EVERYBODY, Audience.EMPLOYEE, Optional.empty());

    private final ReadDecisions decisions;
    private final Reevaluation reevaluation;
    private final Restating restating;
    private final TeamNames teams;
    private final Photographed photos;
    private final ObservedVersions versions;

    AppealEvidence(
            ReadDecisions decisions,
            Reevaluation reevaluation,
            Restating restating,
            TeamNames teams,
            Photographed photos,
            ObservedVersions versions) {
        this.decisions = decisions;
        this.reevaluation = reevaluation;
        this.restating = restating;
        this.teams = teams;
        this.photos = photos;
        this.versions = versions;
    }

    @Override
    public Text title(PolicyCode policy) {
        return decisions.title(policy);
    }

    @Override
    public String name(long decision) {
        return decisions
                .find(decision, Reader.OF_EVERYTHING)
                .map(Decision::name)
                .orElse("");
    }

    @Override
    public Optional<Behind> behind(long decision) {
        return decisions.explain(decision, AS_THE_PERSON).map(it -> behind(it, Map.of()));
    }

    @Override
    public Optional<Behind> standing(long decision) {
        return decisions.explain(decision, Reader.OF_EVERYTHING).map(it -> behind(it, latest(it)));
    }

    /** The newest versions, by the id of the first. */
    private Map<Long, Observation> latest(Explanation it) {
        Set<Long> firsts =
                it.observations().values().stream().map(Observation::versionOf).collect(Collectors.toSet());
        return versions.versions(firsts).stream()
                .collect(Collectors.toMap(
                        Observation::versionOf,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Observation::id))));
    }

    @Override
    public Answer<Foreseen> foresee(Appeal appeal, Finding finding) {
        Long observation = finding.about(appeal.target());
        if (observation == null) {
            return Answer.refuse(
                    Refused.Reason.INVALID, Problem.error("appeal.correction.other", Place.field("observation")));
        }
        Answer<Observation> restated =
                finding.withdrawn() ? restating.holds(observation) : restating.restated(observation, found(finding));
        return restated.then(then -> {
            Observation now = restating.holds(observation).orThrow();
            Revision revision = finding.withdrawn() ? Revision.withdrawn(now) : Revision.corrected(now, then.reading());
            return foreseen(appeal, reevaluation.preview(List.of(revision), Reader.OF_EVERYTHING));
        });
    }

    private Answer<Foreseen> foreseen(Appeal appeal, List<Effect> effects) {
        Optional<Effect> own =
                effects.stream().filter(each -> isOf(appeal, each.before())).findFirst();
        int others = (int) effects.stream()
                .filter(each -> !isOf(appeal, each.before()) && each.changed())
                .count();
        if (own.isPresent()) {
            Effect it = own.get();
            return Answer.done(new Foreseen(outcome(it.before()), outcome(it.after()), it.bonusDifference(), others));
        }
        Decision standing = standing(appeal);
        return Answer.done(new Foreseen(outcome(standing), outcome(standing), BigDecimal.ZERO, others));
    }

    private static boolean isOf(Appeal appeal, Decision it) {
        return it.staffNo().equals(appeal.staffNo())
                && it.policy().equals(appeal.policy())
                && it.period().equals(appeal.period());
    }

    private Decision standing(Appeal it) {
        var query = new DecisionQuery(it.policy(), it.period(), null, null, null, it.staffNo(), null, 0, 1);
        return decisions.list(query, Reader.OF_EVERYTHING).stream()
                .findFirst()
                .or(() -> decisions.find(it.decision(), Reader.OF_EVERYTHING))
                .orElseThrow();
    }

    private static Outcome outcome(Decision it) {
        return new Outcome(it.id(), it.score(), it.grade(), it.bonus());
    }

    private static Map<String, String> found(Finding it) {
        Map<String, String> found = new HashMap<>();
        found.put("value", it.value());
        found.put("outcome", it.outcome());
        found.put("numerator", it.numerator());
        found.put("denominator", it.denominator());
        found.put("note", it.note());
        found.values().removeIf(java.util.Objects::isNull);
        return found;
    }

    private Behind behind(Explanation it, Map<Long, Observation> latest) {
        String team = teams.of(it.decision().team());
        Map<Long, Integer> taken = photos.count(it.observations().values());
        return new Behind(
                it.decision().name(),
                new Text(team, team),
                it.trace().firings().stream().map(each -> rule(it, each)).toList(),
                it.trace()
                        .observations()
                        .distinct()
                        .map(id -> it.observations().get(id))
                        .filter(java.util.Objects::nonNull)
                        .sorted(Comparator.comparing(Observation::observedOn).thenComparing(Observation::id))
                        .map(each -> seen(it, each, latest.getOrDefault(each.versionOf(), each), taken))
                        .toList());
    }

    private static Rule rule(Explanation it, Firing firing) {
        RuleInfo rule = it.rules().get(firing.rule());
        List<Text> gave = firing.derived().stream()
                .map(fact -> it.trace().facts().get(fact))
                .map(fact -> new Text(
                        it.sentences(Locale.CHINESE).of(fact),
                        it.sentences(Locale.ENGLISH).of(fact)))
                .toList();
        return new Rule(rule.name(), rule.file(), rule.line(), rule.text(), gave);
    }

    private static Seen seen(
            Explanation explanation, Observation underlying, Observation it, Map<Long, Integer> photos) {
        Reading reading = it.reading();
        Reading.Ratio ratio = reading instanceof Reading.Ratio two ? two : null;
        Observation first =
                it.versionOf() == it.id() ? null : explanation.observations().get(it.versionOf());
        return new Seen(
                it.id(),
                underlying.id(),
                reading instanceof Reading.Marked ? Kind.MARK : ratio == null ? Kind.CHECK : Kind.RATIO,
                named(explanation, it.subject().code()),
                named(explanation, it.source()),
                reading instanceof Reading.Marked mark ? mark.value() : null,
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                reading instanceof Reading.Checked check ? check.result().name() : null,
                it.observedOn(),
                it.observer(),
                it.recordedAt(),
                it.note(),
                it.evidence(),
                photos.getOrDefault(it.versionOf(), 0),
                first == null ? null : seen(explanation, first, first, photos));
    }

    private static Text named(Explanation it, String code) {
        return new Text(
                Explanation.names(it.policy(), Locale.CHINESE).apply(code),
                Explanation.names(it.policy(), Locale.ENGLISH).apply(code));
    }
}
