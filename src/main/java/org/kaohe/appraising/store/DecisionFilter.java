package org.kaohe.appraising.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Run;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** A {@link DecisionQuery} as the text and the parameters of a query; text holds names of parameters only. */
final class DecisionFilter {

    private static final String OWN_WHEN_PUBLISHED =
            "(d.staffNo <> :self or exists (select 1 from PublishedResultRow p where p.decisionId = d.id))";
    /** To its person what was published last stands, whatever was decided since. */
    private static final String NEWEST_PUBLISHED = " from DecisionRow d where d.id in (select max(n.decisionId)"
            + " from PublishedResultRow n where n.staffNo = :self group by n.policy, n.period)";

    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    DecisionFilter(DecisionQuery query, Reader reader) {
        if (query.run() == null && ownOnly(reader)) {
            where = new StringBuilder(NEWEST_PUBLISHED);
            and("d.policy = :policy", "policy", query.policy());
            and("d.period = :period", "period", query.period());
        } else if (query.run() == null) {
            where = new StringBuilder(
                    " from CurrentDecisionRow c join DecisionRow d on d.id = c.decisionId where 1 = 1");
            // The listing index is over the rows that say what stands.
            and("c.key.policy = :policy", "policy", query.policy());
            and("c.key.period = :period", "period", query.period());
        } else {
            where = new StringBuilder(" from DecisionRow d where d.id between :first and :last");
            parameters.put("first", Run.decisionId(query.run(), 1));
            parameters.put("last", Run.decisionId(query.run(), Run.MOST_PEOPLE));
            and("d.policy = :policy", "policy", query.policy());
            and("d.period = :period", "period", query.period());
        }
        and("d.team = :team", "team", query.team());
        and("d.grade = :grade", "grade", query.grade());
        and("d.staffNo = :staffNo", "staffNo", query.staffNo());
        if (query.status() != null) {
            where.append(" and d.status = :status");
            parameters.put("status", query.status());
        }
        within(reader.reach());
        and(OWN_WHEN_PUBLISHED, "self", reader.waiting().orElse(null));
    }

    String select(String what, String after) {
        return "select " + what + where + after;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static boolean ownOnly(Reader reader) {
        return reader.waiting().isPresent()
                && reader.reach() instanceof Scope.People people
                && people.staff().equals(Set.of(reader.waiting().get()));
    }

    /** A team sees who was in it in the period decided on, wherever they are now. */
    private void within(Scope reach) {
        if (reach instanceof Scope.Teams teams) {
            where.append(" and d.team in :teams");
            parameters.put("teams", teams.codes());
        } else if (reach instanceof Scope.People people) {
            where.append(" and d.staffNo in :people");
            parameters.put("people", people.staff().stream().map(StaffNo::value).collect(Collectors.toSet()));
        }
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value.toString());
        }
    }
}
