package org.kaohe.appraising.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** A policy and a period that an address has to name, both. */
record PolicyAndPeriod(PolicyCode policy, Period period) {

    static PolicyAndPeriod of(String policy, String period) {
        List<Problem> problems = new ArrayList<>();
        if (policy == null || !PolicyCode.isValid(policy)) {
            problems.add(Problem.error("decision.policy.invalid", Place.field("policy"), shown(policy)));
        }
        Optional<Period> read = period == null ? Optional.empty() : Period.parse(period);
        if (read.isEmpty()) {
            problems.add(Problem.error("decision.period.invalid", Place.field("period"), shown(period)));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new PolicyAndPeriod(new PolicyCode(policy), read.orElseThrow());
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }
}
