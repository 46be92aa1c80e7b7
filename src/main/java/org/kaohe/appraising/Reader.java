package org.kaohe.appraising;

import org.kaohe.core.people.Scope;

/**
 * Somebody who reads decisions.
 *
 * @param reach whose decisions
 * @param drafts also previews, and those of a FINAL run that is not done: for who runs and who audits appraisals, not
 *     for the people appraised or their managers
 */
public record Reader(Scope reach, boolean drafts) {

    boolean reaches(Decision decision) {
        if (reach instanceof Scope.Teams teams) {
            return teams.codes().contains(decision.team());
        }
        return !(reach instanceof Scope.People people) || people.staff().contains(decision.staffNo());
    }
}
