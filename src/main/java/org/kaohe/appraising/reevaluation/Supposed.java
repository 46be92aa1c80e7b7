package org.kaohe.appraising.reevaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.appraising.PresentEvidence.Supposing;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.people.StaffNo;

/** What a preview supposes: revisions nobody made yet, and decisions they would change. For one preview. */
final class Supposed implements Supposing {

    private final Map<StaffNo, List<Revision>> revisions;
    private final Map<Long, Decision> decided = new HashMap<>();
    private final Function<Set<Long>, Map<Long, Observation>> observations;

    Supposed(List<Revision> revisions, Function<Set<Long>, Map<Long, Observation>> observations) {
        this.revisions = revisions.stream()
                .collect(Collectors.groupingBy(each -> each.observation().staffNo()));
        this.observations = observations;
    }

    /** Later decisions see what this one would be. */
    void decided(Decision after) {
        decided.put(after.id(), after);
    }

    @Override
    public List<Evidence> observed(StaffNo staffNo, List<Evidence> stored) {
        List<Evidence> evidence = stored;
        for (Revision each : revisions.getOrDefault(staffNo, List.of())) {
            evidence = Resummed.with(evidence, each);
        }
        return evidence;
    }

    /** Raters left when some of their marks are withdrawn; a corrected mark keeps its rater. */
    @Override
    public List<Evidence> raters(StaffNo staffNo, List<Evidence> stored) {
        Set<Long> withdrawn = revisions.getOrDefault(staffNo, List.of()).stream()
                .filter(each -> each.found().isEmpty())
                .map(each -> each.observation().id())
                .collect(Collectors.toSet());
        return stored.stream()
                .flatMap(each -> recounted(each, withdrawn).stream())
                .toList();
    }

    @Override
    public PastResult earlier(PastResult stored) {
        Decision after = decided.get(stored.decision());
        return after == null
                ? stored
                : new PastResult(stored.decision(), stored.period(), after.grade(), after.failing(), after.counts());
    }

    private Optional<Evidence> recounted(Evidence counted, Set<Long> withdrawn) {
        List<Long> left =
                counted.origins().stream().filter(id -> !withdrawn.contains(id)).toList();
        if (left.size() == counted.origins().size()) {
            return Optional.of(counted);
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var raters = (Raters) counted.fact();
        var fewer = new Raters(raters.indicator(), raters.source(), people(Set.copyOf(left)));
        return Optional.of(new Evidence(fewer, left));
    }

    /** A sheet named as evidence is one rater; a mark without evidence is its observer's. */
    private int people(Set<Long> marks) {
        return (int) observations.apply(marks).values().stream()
                .map(each -> each.evidence().isEmpty() ? "o " + each.observer() : "e " + each.evidence())
                .distinct()
                .count();
    }
}
