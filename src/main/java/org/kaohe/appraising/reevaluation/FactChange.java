package org.kaohe.appraising.reevaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;

/**
 * A fact a decision rests on that is another one now.
 *
 * @param before null when there was none
 * @param after null when there is none
 * @param dropped origins it does not have any more: observations, or for an earlier result decisions
 * @param added origins it did not have
 */
public record FactChange(Fact.Given before, Fact.Given after, List<Long> dropped, List<Long> added) {

    public FactChange {
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /** Facts that say something else; that the same sum comes from other rows is no change. */
    static List<FactChange> between(Dossier before, Dossier after) {
        Map<List<String>, Evidence> then = byPlace(before);
        Map<List<String>, Evidence> now = byPlace(after);
        List<FactChange> changes = new ArrayList<>();
        then.forEach((place, old) -> {
            Evidence found = now.get(place);
            if (found == null || !found.fact().equals(old.fact())) {
                changes.add(of(old, found));
            }
        });
        now.forEach((place, found) -> {
            if (!then.containsKey(place)) {
                changes.add(of(null, found));
            }
        });
        return changes;
    }

    Fact.Given any() {
        return before == null ? after : before;
    }

    private static FactChange of(Evidence before, Evidence after) {
        List<Long> then = before == null ? List.of() : before.origins();
        List<Long> now = after == null ? List.of() : after.origins();
        return new FactChange(
                before == null ? null : before.fact(),
                after == null ? null : after.fact(),
                then.stream().filter(each -> !now.contains(each)).toList(),
                now.stream().filter(each -> !then.contains(each)).toList());
    }

    private static Map<List<String>, Evidence> byPlace(Dossier dossier) {
        Map<List<String>, Evidence> places = new LinkedHashMap<>();
        dossier.evidence().forEach(each -> places.put(place(each.fact()), each));
        return places;
    }

    /** What a fact is about; two dossiers hold at most one fact each about it. */
    private static List<String> place(Fact.Given fact) {
        String type = fact.getClass().getSimpleName();
        if (fact instanceof Mark it) {
            return List.of(type, it.indicator(), it.source());
        }
        if (fact instanceof Kpi it) {
            return List.of(type, it.indicator(), it.source());
        }
        if (fact instanceof Raters it) {
            return List.of(type, it.indicator(), it.source());
        }
        if (fact instanceof TeamMean it) {
            return List.of(type, it.indicator(), it.source());
        }
        if (fact instanceof Inspection it) {
            return List.of(type, it.item());
        }
        if (fact instanceof Earlier it) {
            return List.of(type, it.period());
        }
        return fact instanceof Trainee it ? List.of(type, it.staffNo()) : List.of(type, fact.toString());
    }
}
