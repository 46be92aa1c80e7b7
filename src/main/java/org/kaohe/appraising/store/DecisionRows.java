package org.kaohe.appraising.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.Tally;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Queries over decisions. */
@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, Long> {

    List<DecisionRow> page(DecisionFilter filter, int page, int size) {
        return query(filter, "d", filter.order(), DecisionRow.class)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    long count(DecisionFilter filter) {
        return query(filter, "count(*)", "", Long.class).getSingleResult();
    }

    List<Tally> tally(DecisionFilter filter) {
        String what = "d.status, d.grade, count(*), coalesce(sum(d.bonus), 0)";
        return query(filter, what, " group by d.status, d.grade order by d.status, d.grade", Object[].class)
                .getResultList()
                .stream()
                .map(DecisionRows::tally)
                .toList();
    }

    Map<String, List<Tally>> tallyByTeam(DecisionFilter filter) {
        String what = "d.status, d.grade, count(*), coalesce(sum(d.bonus), 0), d.team";
        return query(filter, what, " group by d.team, d.status, d.grade", Object[].class).getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[4], Collectors.mapping(DecisionRows::tally, Collectors.toList())));
    }

    boolean isPublished(long id) {
        return getEntityManager().find(PublishedResultRow.class, id) != null;
    }

    /**
     * Native queries here name no class of their result: with one, Hibernate 7 keeps each call as another plan that hashes
     * alike and equals none, and soon looks through thousands of them.
     */
    Optional<byte[]> trace(long id) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT trace FROM decision WHERE id = :id AND trace IS NOT NULL")
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    Map<Long, byte[]> traces(Collection<Long> ids) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT id, trace FROM decision WHERE id IN (:ids) AND trace IS NOT NULL")
                .setParameter("ids", ids)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (byte[]) row[1]));
    }

    /** The run's decisions are one range of ids. */
    Set<StaffNo> staffOf(long run) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT staff_no FROM decision WHERE id BETWEEN :first AND :last")
                .setParameter("first", Run.decisionId(run, 1))
                .setParameter("last", Run.decisionId(run, Run.MOST_PEOPLE))
                .getResultList();
        return found.stream().map(each -> new StaffNo((String) each)).collect(Collectors.toSet());
    }

    long lastOf(long run) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "SELECT coalesce(max(id), 0) FROM decision WHERE id BETWEEN :first AND :last")
                        .setParameter("first", Run.decisionId(run, 1))
                        .setParameter("last", Run.decisionId(run, Run.MOST_PEOPLE))
                        .getSingleResult())
                .longValue();
    }

    List<PolicyPeriod> covered() {
        return getEntityManager()
                .createQuery("""
                        select r.policy, r.period from RunRow r where r.mode = FINAL and r.state = DONE
                        group by r.policy, r.period\
                        """, Object[].class)
                .getResultStream()
                .map(row -> new PolicyPeriod(
                        new PolicyCode((String) row[0]),
                        Period.parse((String) row[1]).orElseThrow()))
                .toList();
    }

    private <T> TypedQuery<T> query(DecisionFilter filter, String what, String after, Class<T> type) {
        TypedQuery<T> query = getEntityManager().createQuery(filter.select(what, after), type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    static Tally tally(Object[] row) {
        return new Tally(
                (Verdict.Status) row[0], (String) row[1], Math.toIntExact((Long) row[2]), Decimals.plain((BigDecimal)
                        row[3]));
    }
}
