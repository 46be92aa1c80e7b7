package org.kaohe.privacy.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.StaffNo;
import org.kaohe.privacy.DataKind;
import org.kaohe.privacy.PersonalData;
import org.kaohe.sql.Row;
import org.kaohe.sql.Sql;

/** Personal data, read over the tables of all features. Erasing is one function of the database, which checks once more. */
@Singleton
@Transactional
class PostgresPersonalData implements PersonalData {

    private static final String OF_LEAVERS =
            " WHERE staff_no IN (SELECT e.staff_no FROM employee e WHERE e.left_on <= ?)";

    private final Sql sql;
    private final Journal journal;
    private final TransactionSynchronizationRegistry transactions;

    PostgresPersonalData(DataSource database, Journal journal, TransactionSynchronizationRegistry transactions) {
        this.sql = new Sql(database);
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public Optional<Known> find(StaffNo staffNo) {
        return sql.first(
                "SELECT left_on, (SELECT max(decided_at)::date FROM decision d WHERE d.staff_no = e.staff_no) AS last,"
                        + " EXISTS (SELECT FROM erasure r WHERE r.staff_no = e.staff_no) AS erased"
                        + " FROM employee e WHERE staff_no = ?",
                row -> new Known(row.day("left_on"), row.day("last"), row.flag("erased")),
                staffNo);
    }

    @Override
    public Map<String, List<Map<String, String>>> record(StaffNo staffNo, String account) {
        Map<String, List<Map<String, String>>> record = new LinkedHashMap<>();
        RecordSections.BY_STAFF_NO.forEach(
                (section, query) -> record.put(section, sql.list(query, PostgresPersonalData::texts, staffNo)));
        record.put("account", sql.list(RecordSections.ACCOUNT, PostgresPersonalData::texts, account));
        return record;
    }

    /** Erases, and takes it back: what is told beforehand cannot differ from what is done. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public SortedMap<String, Long> counts(StaffNo staffNo) {
        SortedMap<String, Long> counts = erased(staffNo);
        transactions.setRollbackOnly();
        return counts;
    }

    @Override
    public SortedMap<String, Long> erase(StaffNo staffNo, String reason, String by) {
        SortedMap<String, Long> counts = erased(staffNo);
        Change change = Change.of(by, "person-erased", staffNo).withPersonal("reason", reason);
        for (Map.Entry<String, Long> each : counts.entrySet()) {
            change = change.with(each.getKey(), each.getValue());
        }
        journal.add(change);
        return counts;
    }

    private SortedMap<String, Long> erased(StaffNo staffNo) {
        SortedMap<String, Long> counts = new TreeMap<>();
        sql.list(
                        "SELECT kind, concerned FROM privacy_erase(?)",
                        row -> Map.entry(row.text("kind"), row.number("concerned")),
                        staffNo)
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    @Override
    public List<StaffNo> leftBy(LocalDate day, int most) {
        return sql.list(
                "SELECT staff_no FROM employee e WHERE left_on <= ? AND NOT EXISTS (SELECT FROM erasure r WHERE"
                        + " r.staff_no = e.staff_no) AND NOT EXISTS (SELECT FROM decision d WHERE d.staff_no = e.staff_no"
                        + " AND d.decided_at::date > ?) ORDER BY left_on, staff_no LIMIT ?",
                row -> new StaffNo(row.text("staff_no")),
                day,
                day,
                most);
    }

    @Override
    public long expired(DataKind kind, LocalDate day) {
        return sql.number("SELECT count(*) FROM " + table(kind), day);
    }

    @Override
    public long delete(DataKind kind, LocalDate day) {
        return sql.change("DELETE FROM " + table(kind), day);
    }

    @Override
    public void deleted(SortedMap<String, Long> counts, String by) {
        Change change = Change.of(by, "retention-applied", "privacy", "");
        for (Map.Entry<String, Long> each : counts.entrySet()) {
            change = change.with(each.getKey(), each.getValue());
        }
        journal.add(change);
    }

    private static String table(DataKind kind) {
        return switch (kind.code()) {
            case "notices" -> "notice WHERE at::date <= ?";
            case "requests" -> "privacy_request WHERE answered_at::date <= ?";
            case "imports" -> "observation_import WHERE finished_at::date <= ?";
            case "contact" -> "contact" + OF_LEAVERS;
            default -> throw new IllegalArgumentException(kind.code() + " goes with its person");
        };
    }

    /** What is empty is left out. */
    private static Map<String, String> texts(Row row) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 1; i <= row.width(); i++) {
            String text = row.textAt(i);
            if (text != null && !text.isEmpty()) {
                texts.put(row.name(i), text);
            }
        }
        return texts;
    }
}
