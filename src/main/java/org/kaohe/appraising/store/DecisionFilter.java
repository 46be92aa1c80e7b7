package org.kaohe.appraising.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Run;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** A {@link DecisionQuery} as the text and the parameters of a query; text holds names of parameters only. */
final class DecisionFilter {

    private static final String AS_OF = """
         from RunRow r join DecisionRow d on d.id between r.id * 1000000 + 1 and r.id * 1000000 + 999999
        where r.mode = FINAL and r.state = DONE and r.finishedAt <= :at
          and not exists (select 1 from DecisionRow n join RunRow m on m.id = n.id / 1000000
            where n.staffNo = d.staffNo and n.policy = d.policy and n.period = d.period and n.id > d.id
              and m.mode = FINAL and m.state = DONE and m.finishedAt <= :at)\
        """;
    private static final String OWN_WHEN_PUBLISHED =
            "(d.staffNo <> :self or exists (select 1 from PublishedResultRow p where p.decisionId = d.id))";
    /** To its person what was published last stands, whatever was decided since. */
    private static final String NEWEST_PUBLISHED = " from DecisionRow d where d.id in (select max(n.decisionId)"
            + " from PublishedResultRow n where n.staffNo = :self group by n.policy, n.period)";

    private static final String NEWEST_FIRST = " order by d.periodStart desc, d.policy, d.staffNo";
    /** The same order within one period of one policy, and that of the listing index: a page reads its own rows only. */
    private static final String AS_LISTED = " order by c.key.staffNo";

    private final StringBuilder where;
    private String order = NEWEST_FIRST;
    private final Map<String, Object> parameters = new HashMap<>();

    DecisionFilter(DecisionQuery query, Reader reader) {
        if (query.run() == null && ownOnly(reader)) {
            where = new StringBuilder(NEWEST_PUBLISHED);
            and("d.policy = :policy", "policy", query.policy());
            and("d.period = :period", "period", query.period());
        } else if (query.run() == null) {
            // Of everybody by the id alone: with the person too, PostgreSQL expects one row and plans for that.
            where = new StringBuilder(" from CurrentDecisionRow c join DecisionRow d on d.id = c.decisionId"
                    + (asksForFew(query, reader) ? " and d.staffNo = c.key.staffNo" : "") + " where 1 = 1");
            // The listing index is over the rows that say what stands.
            and("c.key.policy = :policy", "policy", query.policy());
            and("c.key.period = :period", "period", query.period());
            if (query.policy() != null && query.period() != null) {
                order = AS_LISTED;
            }
        } else {
            where = new StringBuilder(" from DecisionRow d where d.id between :first and :last");
            parameters.put("first", Run.decisionId(query.run(), 1));
            parameters.put("last", Run.decisionId(query.run(), Run.MOST_PEOPLE));
            and("d.policy = :policy", "policy", query.policy());
            and("d.period = :period", "period", query.period());
        }
        narrow(query, reader);
    }

    private DecisionFilter(Instant at) {
        where = new StringBuilder(AS_OF);
        parameters.put("at", at);
    }

    /** What stood at an instant. */
    static DecisionFilter asOf(DecisionQuery query, Reader reader, Instant at) {
        var filter = new DecisionFilter(at);
        // Over the few runs of the policy and period: the decisions of each are one range of ids.
        filter.and("r.policy = :policy", "policy", query.policy());
        filter.and("r.period = :period", "period", query.period());
        filter.narrow(query, reader);
        return filter;
    }

    /** Those of a period behind a person, in the order of the listing index. */
    static DecisionFilter after(StaffNo last, PolicyCode policy, Period period, Reader reader) {
        var filter = new DecisionFilter(new DecisionQuery(policy, period, null, null, null, null, null, 0, 0), reader);
        filter.and((ownOnly(reader) ? "d.staffNo" : "c.key.staffNo") + " > :last", "last", last);
        return filter;
    }

    private void narrow(DecisionQuery query, Reader reader) {
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

    String order() {
        return order;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Then what stands is looked up for those few, instead of for all to pick them out. */
    private static boolean asksForFew(DecisionQuery query, Reader reader) {
        return query.staffNo() != null || query.team() != null || !(reader.reach() instanceof Scope.Everybody);
    }

    private static boolean ownOnly(Reader reader) {
        return reader.waiting().isPresent()
                && reader.reach() instanceof Scope.People people
                && people.staff().equals(Set.of(reader.waiting().get()));
    }

    /** A team sees who was in it in the period decided on, wherever they are now. */
    private void within(Scope reach) {
        if (reach instanceof Scope.Teams teams) {
            where.append(" and (d.team in :teams or d.staffNo in :people)");
            parameters.put("teams", teams.codes());
            parameters.put("people", values(teams.besides()));
        } else if (reach instanceof Scope.People people) {
            where.append(" and d.staffNo in :people");
            parameters.put("people", values(people.staff()));
        }
    }

    private static Set<String> values(Set<StaffNo> people) {
        return people.stream().map(StaffNo::value).collect(Collectors.toSet());
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value.toString());
        }
    }
}
