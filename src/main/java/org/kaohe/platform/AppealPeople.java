package org.kaohe.platform;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appealing.People;
import org.kaohe.core.people.StaffNo;
import org.kaohe.sql.Sql;

/** The roster as appeals see it: one query each, however many accounts there are. */
@Singleton
@Transactional
class AppealPeople implements People {

    private static final int MOST = 500;

    private final Sql sql;

    AppealPeople(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<Candidate> candidates() {
        return sql.list(
                "SELECT a.name, a.staff_no FROM account a WHERE a.enabled AND EXISTS (SELECT FROM account_role r WHERE"
                        + " r.account = a.name AND r.role IN ('HR_EDITOR', 'HR_APPROVER')) ORDER BY a.name LIMIT ?",
                row -> new Candidate(
                        row.text("name"),
                        Optional.ofNullable(row.text("staff_no")).map(StaffNo::new)),
                MOST);
    }

    @Override
    public Map<String, StaffNo> owners(Set<String> accounts) {
        Map<String, StaffNo> owners = new HashMap<>();
        sql.list(
                        "SELECT name, staff_no FROM account WHERE name = ANY (?) AND staff_no IS NOT NULL",
                        row -> Map.entry(row.text("name"), new StaffNo(row.text("staff_no"))),
                        accounts)
                .forEach(each -> owners.put(each.getKey(), each.getValue()));
        return owners;
    }

    @Override
    public Set<StaffNo> superiors(Set<StaffNo> people, LocalDate day) {
        return new HashSet<>(sql.list("""
                SELECT DISTINCT l.staff_no FROM team_leader l JOIN assignment a ON a.team = l.team
                WHERE a.staff_no = ANY (?) AND NOT l.staff_no = a.staff_no
                AND a.from_day <= ? AND coalesce(a.until_day, 'infinity') >= ?
                AND l.from_day <= ? AND coalesce(l.until_day, 'infinity') >= ?""", row -> new StaffNo(row.text("staff_no")), people, day, day, day, day));
    }
}
