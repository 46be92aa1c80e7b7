package org.kaohe.appealing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.appealing.AppealState;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** Which appeals a list shows, from the address; a null part does not restrict. */
record AppealFilter(AppealState state, PolicyCode policy, Period period) {

    private static final int MOST = 200;
    private static final int LAST_PAGE = 1_000_000;

    /** Refused with everything that is wrong at once. */
    static AppealFilter read(String state, String policy, String period, int page, int size) {
        List<Problem> problems = new ArrayList<>();
        if (page < 0 || page > LAST_PAGE || size < 1 || size > MOST) {
            problems.add(Problem.error("appeal.page", Place.field("size"), page, size, MOST));
        }
        Optional<AppealState> inState = state(state);
        if (given(state) && inState.isEmpty()) {
            problems.add(Problem.error("appeal.state", Place.field("state"), state, List.of(AppealState.values())));
        }
        Optional<PolicyCode> of =
                Optional.ofNullable(policy).filter(PolicyCode::isValid).map(PolicyCode::new);
        Optional<Period> in = Optional.ofNullable(period).flatMap(Period::parse);
        if (given(policy) && of.isEmpty()) {
            problems.add(Problem.error("decision.policy.invalid", Place.field("policy"), policy));
        }
        if (given(period) && in.isEmpty()) {
            problems.add(Problem.error("decision.period.invalid", Place.field("period"), period));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new AppealFilter(inState.orElse(null), of.orElse(null), in.orElse(null));
    }

    static Optional<AppealState> state(String text) {
        return Stream.of(AppealState.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
