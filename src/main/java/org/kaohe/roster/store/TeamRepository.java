package org.kaohe.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Team;
import org.kaohe.roster.TeamStore;

@ApplicationScoped
class TeamRepository implements TeamStore, PanacheRepositoryBase<TeamRow, String> {

    private final Journal journal;

    TeamRepository(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional
    public List<Team> all() {
        return find("FROM TeamRow t LEFT JOIN FETCH t.leaders ORDER BY t.code").stream()
                .map(TeamRow::toTeam)
                .toList();
    }

    @Override
    @Transactional
    public Set<String> ledBy(StaffNo leader, LocalDate day) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "SELECT t.code FROM TeamRow t JOIN t.leaders l WHERE l.staffNo = :leader"
                                + " AND l.days.from <= :day AND (l.days.until IS NULL OR l.days.until >= :day)",
                        String.class)
                .setParameter("leader", leader.value())
                .setParameter("day", day)
                .getResultList());
    }

    @Override
    @Transactional
    public List<Led> ledBy(StaffNo leader) {
        return getEntityManager()
                .createQuery(
                        "SELECT t.code, l.days.from, l.days.until FROM TeamRow t JOIN t.leaders l"
                                + " WHERE l.staffNo = :leader ORDER BY t.code, l.days.from",
                        Object[].class)
                .setParameter("leader", leader.value())
                .getResultStream()
                .map(row -> new Led((String) row[0], (LocalDate) row[1], (LocalDate) row[2]))
                .toList();
    }

    @Override
    @Transactional
    public void save(Team team, Change change) {
        // Whoever else stores it, even for the first time, waits here.
        getEntityManager()
                .createNativeQuery("INSERT INTO team (code, name) VALUES (?, ?)"
                        + " ON CONFLICT (code) DO UPDATE SET name = excluded.name")
                .setParameter(1, team.code())
                .setParameter(2, team.name())
                .executeUpdate();
        TeamRow row = findById(team.code());
        row.name = team.name();
        row.industry = team.industry();
        row.leaders.clear();
        // The old days have to be gone before new ones that overlap them come.
        flush();
        row.leaders.addAll(team.leaders().stream().map(TeamRow.LeaderRow::of).toList());
        journal.add(change);
    }
}
