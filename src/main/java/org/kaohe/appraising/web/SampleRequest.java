package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.appraising.sampling.SampleOrder;
import org.kaohe.appraising.sampling.SampleOrder.Strata;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/**
 * A sample asked for.
 *
 * @param strata {@code team}, {@code grade} or {@code post}
 * @param share from above 0 to 1
 */
record SampleRequest(String policy, String period, String strata, Integer perStratum, BigDecimal share, String seed) {

    static SampleOrder read(SampleRequest request) {
        SampleRequest it = request == null ? new SampleRequest(null, null, null, null, null, null) : request;
        List<Problem> problems = new ArrayList<>();
        Optional<Period> period = it.period() == null ? Optional.empty() : Period.parse(it.period());
        Optional<Strata> strata = Stream.of(Strata.values())
                .filter(each -> each.name().equalsIgnoreCase(it.strata()))
                .findFirst();
        if (!PolicyCode.isValid(it.policy())) {
            problems.add(Problem.error("decision.policy.invalid", Place.field("policy"), it.policy()));
        }
        if (period.isEmpty()) {
            problems.add(Problem.error("decision.period.invalid", Place.field("period"), it.period()));
        }
        if (strata.isEmpty()) {
            problems.add(Problem.error("sample.strata", Place.field("strata"), it.strata()));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new SampleOrder(
                new PolicyCode(it.policy()),
                period.orElseThrow(),
                strata.orElseThrow(),
                it.perStratum(),
                it.share(),
                it.seed());
    }
}
