package org.kaohe.appraising.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** The filter of a list of decisions, in the address; an empty value does not restrict. */
class DecisionParameters {

    @RestQuery
    String policy;

    @RestQuery
    String period;

    @RestQuery
    String team;

    @RestQuery
    String grade;

    @RestQuery
    String status;

    @RestQuery
    String staffNo;

    @RestQuery
    String run;

    private final List<Problem> problems = new ArrayList<>();

    DecisionQuery read(Paging paging) {
        var query = new DecisionQuery(
                read("policy", policy, text -> PolicyCode.isValid(text) ? new PolicyCode(text) : null),
                read("period", period, text -> Period.parse(text).orElse(null)),
                blankToNull(team),
                blankToNull(grade),
                read("status", status, DecisionParameters::status),
                read("staffNo", staffNo, text -> StaffNo.isValid(text) ? new StaffNo(text) : null),
                read("run", run, DecisionParameters::number),
                paging.page(),
                paging.size());
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return query;
    }

    boolean asksForNothing() {
        return policy == null && period == null && run == null && staffNo == null;
    }

    /** The same filter whatever the grade and status. */
    DecisionParameters withoutOutcome() {
        var wider = new DecisionParameters();
        wider.policy = policy;
        wider.period = period;
        wider.team = team;
        wider.staffNo = staffNo;
        wider.run = run;
        return wider;
    }

    /** What is given, as it stands in the address. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("policy", policy);
        given.put("period", period);
        given.put("team", team);
        given.put("grade", grade);
        given.put("status", status);
        given.put("staffNo", staffNo);
        given.put("run", run);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    private <T> T read(String field, String text, Function<String, T> reading) {
        if (blankToNull(text) == null) {
            return null;
        }
        T value = reading.apply(text.strip());
        if (value == null) {
            problems.add(
                    Problem.error("decision." + field.toLowerCase(Locale.ROOT) + ".invalid", Place.field(field), text));
        }
        return value;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Verdict.Status status(String text) {
        for (Verdict.Status each : Verdict.Status.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }

    private static Long number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Long.valueOf(text) : null;
    }
}
