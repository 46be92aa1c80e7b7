package org.kaohe.proposing.web;

import jakarta.inject.Singleton;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.PersonalCase;

/** A case with everything around it, as far as the caller may see it. */
@Singleton
class CaseReading {

    private final HandleCases cases;
    private final Callers callers;

    CaseReading(HandleCases cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    CaseView one(long id) {
        return of(existing(id));
    }

    PersonalCase existing(long id) {
        return cases.find(id, callers.caller())
                .orElseThrow(() -> Refused.notFound(Problem.error("proposing.unknown", Place.NOWHERE, "case", id)));
    }

    CaseView of(PersonalCase it) {
        var around = new CaseView.Around(
                cases.documents(it),
                cases.periods(it),
                cases.protections(it),
                EvidenceMask.of(cases.evidence(it), callers.caller(), it.staffNo()));
        return CaseView.of(it, around, callers.today());
    }
}
