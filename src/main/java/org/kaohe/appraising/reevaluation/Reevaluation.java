package org.kaohe.appraising.reevaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PresentEvidence;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.appraising.Reader;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;

/**
 * Use case: what becomes of decisions that stand when observations behind them are corrected, already or perhaps. Each
 * is evaluated under the content it pins, on the evidence of today with what is supposed; nothing is stored.
 */
public final class Reevaluation {

    /** Decisions one question may evaluate: beyond that a run of the period is the better way. */
    public static final int MOST = 2_000;

    private final StandingEvidence standing;
    private final ReadDecisions decisions;
    private final PresentEvidence present;
    private final Observations observations;

    public Reevaluation(
            StandingEvidence standing, ReadDecisions decisions, PresentEvidence present, Observations observations) {
        this.standing = standing;
        this.decisions = decisions;
        this.present = present;
        this.observations = observations;
    }

    /** What observations, and the versions before and after them, have changed or would leave as it is. */
    public List<Effect> preview(Set<Long> observationIds, Reader reader) {
        return preview(observations.byId(observationIds).values(), List.of(), reader);
    }

    /** What revisions would change that nobody has made yet. */
    public List<Effect> preview(List<Revision> revisions, Reader reader) {
        return preview(revisions.stream().map(Revision::observation).toList(), revisions, reader);
    }

    /** One decision on the evidence of today; empty when it does not stand or may not be read. */
    public Optional<Effect> preview(long decision, List<Revision> revisions, Reader reader) {
        return opened(standing.standing(Set.of(decision))).stream()
                .filter(each -> reader.mayKnow(each.decision()))
                .findFirst()
                .map(each ->
                        evaluated(List.of(each), supposing(revisions)).get(0).effect());
    }

    /** The decisions of a period that would be others on the evidence of today. */
    public Answer<List<Effect>> outdated(PolicyCode policy, Period period, Reader reader) {
        boolean teams = decisions
                .content(policy, period)
                .map(each -> each.looksAt(TeamMean.class))
                .orElse(false);
        List<Traced> perhaps = standing.perhapsOutdated(policy, period, teams, MOST + 1);
        if (perhaps.size() > MOST) {
            return Answer.refuse(
                    Reason.CONFLICT,
                    Problem.error("reevaluation.too-many", Place.field("period"), policy, period, MOST));
        }
        List<Opened> readable = opened(perhaps).stream()
                .filter(each -> reader.mayKnow(each.decision()))
                .toList();
        return Answer.done(evaluated(readable, supposing(List.of())).stream()
                .map(Evaluated::effect)
                .filter(each -> !each.changes().isEmpty())
                .toList());
    }

    /** Decisions as they would be had these observations not been made; of all of them, changed or not. */
    public List<Effect> without(List<Traced> some, Set<Long> left) {
        List<Revision> withdrawn = observations.byId(left).values().stream()
                .map(Revision::withdrawn)
                .toList();
        return evaluated(opened(some), supposing(withdrawn)).stream()
                .map(Evaluated::effect)
                .toList();
    }

    /** Every decision given, whether it changes or not; those of one period and content together. */
    List<Evaluated> evaluated(List<Opened> some, Supposed supposed) {
        Map<String, List<Opened>> alike = some.stream()
                .collect(Collectors.groupingBy(Reevaluation::kind, LinkedHashMap::new, Collectors.toList()));
        List<Evaluated> all = new ArrayList<>();
        for (List<Opened> group : alike.values()) {
            var dossiers = present.of(group, supposed);
            group.forEach(each ->
                    all.add(Evaluated.of(each, dossiers.get(each.decision().id()))));
        }
        return all;
    }

    Supposed supposing(List<Revision> revisions) {
        return new Supposed(revisions, observations::byId);
    }

    /** Without those that failed before they had facts. */
    List<Opened> opened(List<Traced> traced) {
        return traced.stream()
                .filter(each -> each.trace() != null)
                .map(each -> decisions.opened(each.decision(), Optional.of(each.trace())))
                .filter(each -> !each.trace().origins().isEmpty())
                .toList();
    }

    private List<Effect> preview(Iterable<Observation> concerned, List<Revision> revisions, Reader reader) {
        Supposed supposed = supposing(revisions);
        Map<Long, Opened> direct = new TreeMap<>();
        for (Observation each : concerned) {
            opened(standing.covering(each.staffNo(), each.observedOn())).stream()
                    .filter(it -> restsOn(it, each))
                    .forEach(it -> direct.put(it.decision().id(), it));
        }
        List<Effect> effects = new ArrayList<>();
        byPerson(direct.values()).forEach(own -> effects.addAll(inTime(own, supposed)));
        effects.addAll(colleagues(List.copyOf(effects), supposed));
        return effects.stream().filter(each -> reader.mayKnow(each.before())).toList();
    }

    /** A person's decisions under one policy, and the later ones that count them, in the order of the periods. */
    private List<Effect> inTime(List<Opened> direct, Supposed supposed) {
        Decision first = direct.get(0).decision();
        Set<Long> asked = direct.stream().map(each -> each.decision().id()).collect(Collectors.toSet());
        List<Opened> inTime = new ArrayList<>(direct);
        opened(standing.after(first.staffNo(), first.policy(), first.period(), PresentEvidence.PERIODS_BACK)).stream()
                .filter(each -> !asked.contains(each.decision().id()))
                .forEach(inTime::add);
        inTime.sort(Comparator.comparing(each -> each.decision().period()));
        List<Effect> effects = new ArrayList<>();
        for (Opened each : inTime) {
            boolean own = asked.contains(each.decision().id());
            Effect effect = evaluated(List.of(each), supposed).get(0).effect();
            if (own || effect.causes().contains(Cause.EARLIER_DECISION)) {
                effects.add(own ? restingOnIt(effect) : effect);
                supposed.decided(effect.after());
            }
        }
        return effects;
    }

    /** Decisions of colleagues that compare with a mean of the team which is another one now. */
    private List<Effect> colleagues(List<Effect> own, Supposed supposed) {
        Set<Long> known = own.stream().map(each -> each.before().id()).collect(Collectors.toSet());
        List<Effect> effects = new ArrayList<>();
        for (Effect each : own) {
            if (each.causes().contains(Cause.TEAM_MEAN)) {
                Decision it = each.before();
                List<Opened> team = opened(standing.ofTeam(it.policy(), it.period(), it.team())).stream()
                        .filter(other -> known.add(other.decision().id()))
                        .toList();
                evaluated(team, supposed).stream()
                        .map(Evaluated::effect)
                        .filter(other -> other.causes().contains(Cause.TEAM_MEAN))
                        .forEach(effects::add);
            }
        }
        return effects;
    }

    /** Whether the observation, or another version of it, is among the origins of a fact. */
    private boolean restsOn(Opened it, Observation observation) {
        List<Long> ids = observed(it);
        return ids.contains(observation.id())
                || observations.byId(Set.copyOf(ids)).values().stream()
                        .anyMatch(each -> each.versionOf() == observation.versionOf());
    }

    /** Ids of the observations behind a decision. */
    static List<Long> observed(Opened it) {
        return PresentEvidence.asDecided(it).evidence().stream()
                .filter(each -> !Trace.isOfDecisions(each.fact()))
                .map(Evidence::origins)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Effect restingOnIt(Effect effect) {
        Set<Cause> causes = EnumSet.of(Cause.OBSERVATION);
        causes.addAll(effect.causes());
        return new Effect(effect.before(), effect.after(), causes, effect.changes(), effect.policy());
    }

    private static Iterable<List<Opened>> byPerson(Iterable<Opened> some) {
        Map<String, List<Opened>> people = new LinkedHashMap<>();
        some.forEach(each -> people.computeIfAbsent(
                        each.decision().staffNo() + " " + each.decision().policy(), first -> new ArrayList<>())
                .add(each));
        people.values()
                .forEach(each ->
                        each.sort(Comparator.comparing(it -> it.decision().period())));
        return people.values();
    }

    private static String kind(Opened it) {
        Decision decision = it.decision();
        return decision.policy() + " " + decision.period() + " " + decision.contentHash();
    }
}
