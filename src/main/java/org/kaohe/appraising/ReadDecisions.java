package org.kaohe.appraising;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.page.Page;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.core.time.Period;

/** Use case: read decisions, as far as the reader may, and what led to one. What may not be read does not exist. */
public final class ReadDecisions {

    /** Decisions in memory on a walk through all of a period. */
    private static final int STEP = 1_000;

    private final Decisions decisions;
    private final Runs runs;
    private final PolicyShelf shelf;
    private final Observations observations;
    private final PolicyCode first;

    /** @param first the policy that is shown before others while nobody asks for one */
    public ReadDecisions(
            Decisions decisions, Runs runs, PolicyShelf shelf, Observations observations, PolicyCode first) {
        this.decisions = decisions;
        this.runs = runs;
        this.shelf = shelf;
        this.observations = observations;
        this.first = first;
    }

    public Page<Decision> search(DecisionQuery query, Reader reader) {
        return new Page<>(list(query, reader), count(query, reader));
    }

    /** One page, for who knows how many there are or need not. */
    public List<Decision> list(DecisionQuery query, Reader reader) {
        return shows(query.run(), reader) ? decisions.list(query, reader) : List.of();
    }

    /** Everybody's that stand of a period, some at a time, in order of staff numbers. */
    public void each(PolicyCode policy, Period period, Reader reader, Consumer<List<Decision>> taker) {
        List<Decision> some = decisions.after(null, policy, period, STEP, reader);
        while (!some.isEmpty()) {
            taker.accept(some);
            some = decisions.after(some.get(some.size() - 1).staffNo(), policy, period, STEP, reader);
        }
    }

    /** Those of all pages. */
    public long count(DecisionQuery query, Reader reader) {
        return shows(query.run(), reader) ? decisions.count(query, reader) : 0;
    }

    public List<Tally> tally(DecisionQuery query, Reader reader) {
        return shows(query.run(), reader) ? bestFirst(decisions.tally(query, reader), query) : List.of();
    }

    /** By code of the team. */
    public Map<String, List<Tally>> tallyByTeam(DecisionQuery query, Reader reader) {
        return shows(query.run(), reader) ? decisions.tallyByTeam(query, reader) : Map.of();
    }

    public Optional<Decision> find(long id, Reader reader) {
        return decisions
                .find(id)
                .filter(decision -> reader.reaches(decision) && shows(decision.run(), reader))
                .filter(decision -> !reader.waitsFor(decision) || decisions.isPublished(id));
    }

    /** What FINAL runs have decided: what ended last comes first, of those the longer period. */
    public List<PolicyPeriod> decided() {
        return decisions.covered().stream()
                .sorted(Comparator.comparing(
                                (PolicyPeriod each) -> each.period().last())
                        .reversed()
                        .thenComparing(each -> each.period().first())
                        .thenComparing(PolicyPeriod::policy))
                .toList();
    }

    /**
     * What is shown while nobody asks for anything: decided last of the policy that comes first; without it, of any.
     *
     * @param decided as {@link #decided()} gives it
     */
    public Optional<PolicyPeriod> shownFirst(List<PolicyPeriod> decided) {
        return decided.stream()
                .filter(each -> first.equals(each.policy()))
                .findFirst()
                .or(() -> decided.stream().findFirst());
    }

    /** The published content in force for a period. */
    public Optional<Appraiser> content(PolicyCode code, Period period) {
        return shelf.inForce(code, period).map(PolicyShelf.Published::appraiser);
    }

    /** The title of a policy in service; of any other its code. */
    public Text title(PolicyCode code) {
        return shelf.current(code)
                .map(appraiser -> appraiser.policy().title())
                .orElseGet(() -> new Text(code.value(), code.value()));
    }

    /**
     * A decision with what it was made from.
     *
     * @param appraiser the policy exactly as it was
     * @param trace as stored; empty when the evaluation failed before it had one
     */
    public record Opened(Decision decision, Appraiser appraiser, Trace trace) {}

    Optional<Opened> open(long id, Reader reader) {
        return find(id, reader).map(decision -> opened(decision, decisions.trace(id)));
    }

    public Opened opened(Decision decision, Optional<PackedTrace> packed) {
        Appraiser appraiser = shelf.pinned(decision.policy(), decision.contentHash());
        List<Fact> shared = appraiser.policy().facts();
        Trace trace =
                packed.map(each -> each.unpack(shared)).orElseGet(() -> new Trace(0, List.of(), List.of(), List.of()));
        return new Opened(decision, appraiser, trace);
    }

    /** The decision with its trace, as the reader may see it. */
    public Optional<Explanation> explain(long id, Reader reader) {
        return open(id, reader).map(it -> explain(List.of(it), reader).get(0));
    }

    /** Many decisions, in their order; what was observed is read for all of them together. */
    public List<Explanation> explain(List<Opened> all, Reader reader) {
        Map<Long, Observation> seen = seen(all.stream().map(Opened::trace).toList());
        return all.stream().map(each -> explanation(each, reader, seen)).toList();
    }

    /** The same without the observations, for what looks at facts only. */
    Explanation unobserved(Opened it, Reader reader) {
        return explanation(it, reader, Map.of());
    }

    /** @param seen what may stand behind it, and more */
    private static Explanation explanation(Opened it, Reader reader, Map<Long, Observation> seen) {
        Audience audience = reader.audienceOf(it.decision());
        var mask = new Mask(audience);
        Trace trace = mask.of(it.trace());
        var observations = mask.of(behind(trace, seen));
        return new Explanation(
                it.decision(),
                it.appraiser().policy(),
                it.appraiser().rules(),
                trace,
                observations,
                audience,
                mask.left());
    }

    /** A decision that a policy makes, or would make. */
    public Explanation explain(Decision decision, Appraiser appraiser, Trace trace, Reader reader) {
        return explain(List.of(new Opened(decision, appraiser, trace)), reader).get(0);
    }

    /** The observations behind the facts, and the first version of each one that is a correction. */
    private Map<Long, Observation> seen(List<Trace> traces) {
        Set<Long> ids = traces.stream().flatMap(Trace::observations).collect(Collectors.toSet());
        Map<Long, Observation> seen = new HashMap<>(observations.byId(ids));
        Set<Long> firsts = seen.values().stream()
                .map(Observation::versionOf)
                .filter(first -> !seen.containsKey(first))
                .collect(Collectors.toSet());
        seen.putAll(observations.byId(firsts));
        return seen;
    }

    private static Map<Long, Observation> behind(Trace trace, Map<Long, Observation> seen) {
        Map<Long, Observation> behind = new HashMap<>();
        trace.observations().map(seen::get).filter(Objects::nonNull).forEach(each -> {
            behind.put(each.id(), each);
            behind.computeIfAbsent(each.versionOf(), seen::get);
        });
        return behind;
    }

    /** In the order of the policy's grades, where one policy is asked about. */
    private List<Tally> bestFirst(List<Tally> tallies, DecisionQuery query) {
        Optional<Policy> policy =
                Optional.ofNullable(query.policy()).flatMap(shelf::current).map(Appraiser::policy);
        return policy.isEmpty()
                ? tallies
                : tallies.stream()
                        .sorted(Comparator.comparing((Tally each) -> each.grade() == null)
                                .thenComparing(each -> policy.get().rank(each.grade())))
                        .toList();
    }

    private boolean shows(Long run, Reader reader) {
        return run == null
                || reader.drafts()
                || runs.find(run)
                        .filter(it -> it.mode() == RunMode.FINAL && it.state() == RunState.DONE)
                        .isPresent();
    }
}
