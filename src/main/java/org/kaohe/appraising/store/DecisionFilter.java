package org.kaohe.appraising.store;

import io.quarkus.panache.common.Parameters;
import java.util.stream.Collectors;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Run;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** A {@link DecisionQuery} as the text and the parameters of a query; text holds names of parameters only. */
final class DecisionFilter {

    private final StringBuilder where;
    private final Parameters parameters = new Parameters();

    DecisionFilter(DecisionQuery query, Scope reach) {
        if (query.run() == null) {
            where = new StringBuilder(
                    " from CurrentDecisionRow c join DecisionRow d on d.id = c.decisionId where 1 = 1");
            // The listing index is over the rows that say what stands.
            and("c.key.policy = :policy", "policy", query.policy());
            and("c.key.period = :period", "period", query.period());
        } else {
            where = new StringBuilder(" from DecisionRow d where d.id between :first and :last");
            parameters.and("first", Run.decisionId(query.run(), 1));
            parameters.and("last", Run.decisionId(query.run(), Run.MOST_PEOPLE));
            and("d.policy = :policy", "policy", query.policy());
            and("d.period = :period", "period", query.period());
        }
        and("d.team = :team", "team", query.team());
        and("d.grade = :grade", "grade", query.grade());
        and("d.staffNo = :staffNo", "staffNo", query.staffNo());
        if (query.status() != null) {
            where.append(" and d.status = :status");
            parameters.and("status", query.status());
        }
        within(reach);
    }

    String select(String what, String after) {
        return "select " + what + where + after;
    }

    Parameters parameters() {
        return parameters;
    }

    /** A team sees who was in it in the period decided on, wherever they are now. */
    private void within(Scope reach) {
        if (reach instanceof Scope.Teams teams) {
            where.append(" and d.team in :teams");
            parameters.and("teams", teams.codes());
        } else if (reach instanceof Scope.People people) {
            where.append(" and d.staffNo in :people");
            parameters.and("people", people.staff().stream().map(StaffNo::value).collect(Collectors.toSet()));
        }
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.and(name, value.toString());
        }
    }
}
