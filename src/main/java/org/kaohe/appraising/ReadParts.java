package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.FormerMembers.Stay;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Use case: what a manager is told of people who left the team in the middle of a period. The decision belongs to the team
 * at the period's end; the former manager learns that it was made, for which part the own team stands in it, and not how it
 * came out.
 */
public final class ReadParts {

    /** Everybody's, but no more of each than a manager is told. */
    private static final Reader EVERYBODYS = new Reader(Scope.EVERYBODY, Audience.MANAGER, Optional.empty());

    private final Decisions decisions;
    private final FormerMembers former;

    public ReadParts(Decisions decisions, FormerMembers former) {
        this.decisions = decisions;
        this.former = former;
    }

    /**
     * A part of a decision.
     *
     * @param decision for who made it when; its outcome is not for this reader
     */
    public record Part(Stay stay, Decision decision) {}

    /** @param policy null for all; {@link Page#MOST} at most */
    public List<Part> of(List<Led> led, PolicyCode policy, Period period) {
        Set<String> teams = led.stream()
                .filter(each -> each.includes(period.last()))
                .map(Led::team)
                .collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        for (Stay stay : former.of(led, period)) {
            var query = new DecisionQuery(policy, period, null, null, null, stay.staffNo(), null, 0, Page.MOST);
            decisions.list(query, EVERYBODYS).stream()
                    .filter(each -> !teams.contains(each.team()))
                    .forEach(each -> parts.add(new Part(stay, each)));
            if (parts.size() >= Page.MOST) {
                return parts.subList(0, Page.MOST);
            }
        }
        return parts;
    }
}
