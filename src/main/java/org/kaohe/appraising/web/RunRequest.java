package org.kaohe.appraising.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.RunContent;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.StartRun;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** A run as a client asks for it. */
record RunRequest(String policy, String period, ScopeView scope, RunMode mode, RunContent content) {

    /** Everything that is wrong is said at once. */
    StartRun.Request read(String account) {
        List<Problem> problems = new ArrayList<>();
        if (!PolicyCode.isValid(policy)) {
            problems.add(Problem.error("run.policy.invalid", Place.field("policy"), policy));
        }
        Optional<Period> asked = period == null ? Optional.empty() : Period.parse(period);
        if (asked.isEmpty()) {
            problems.add(Problem.error("run.period.invalid", Place.field("period"), period));
        }
        if (mode == null) {
            problems.add(Problem.error("run.mode.missing", Place.field("mode")));
        }
        Scope people = scope == null ? noScope(problems) : scope.read(problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new StartRun.Request(new PolicyCode(policy), asked.orElseThrow(), people, mode, content, account);
    }

    private static Scope noScope(List<Problem> problems) {
        problems.add(Problem.error("run.scope.invalid", Place.field("scope")));
        return Scope.NOBODY;
    }

    /** Exactly one of the three. */
    record ScopeView(Boolean all, List<String> teams, List<String> staff) {

        static ScopeView of(Scope scope) {
            if (scope instanceof Scope.Teams some) {
                return new ScopeView(null, some.codes().stream().sorted().toList(), null);
            }
            return scope instanceof Scope.People people
                    ? new ScopeView(
                            null,
                            null,
                            people.staff().stream().map(StaffNo::value).sorted().toList())
                    : new ScopeView(true, null, null);
        }

        Scope read(List<Problem> problems) {
            int given = (all == null ? 0 : 1) + (teams == null ? 0 : 1) + (staff == null ? 0 : 1);
            boolean nobody = teams != null && teams.isEmpty() || staff != null && staff.isEmpty();
            if (given != 1 || nobody || Boolean.FALSE.equals(all)) {
                return noScope(problems);
            }
            if (teams != null) {
                return new Scope.Teams(Set.copyOf(teams));
            }
            return staff == null ? Scope.EVERYBODY : people(problems);
        }

        private Scope people(List<Problem> problems) {
            staff.stream()
                    .filter(each -> !StaffNo.isValid(each))
                    .forEach(
                            each -> problems.add(Problem.error("run.staff.invalid", Place.field("scope.staff"), each)));
            return new Scope.People(
                    staff.stream().filter(StaffNo::isValid).map(StaffNo::new).collect(Collectors.toSet()));
        }
    }
}
