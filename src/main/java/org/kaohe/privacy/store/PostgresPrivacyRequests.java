package org.kaohe.privacy.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Notices;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.people.StaffNo;
import org.kaohe.privacy.PrivacyRequest;
import org.kaohe.privacy.PrivacyRequests;
import org.kaohe.sql.Row;
import org.kaohe.sql.Sql;

/** Requests in PostgreSQL. */
@Singleton
@Transactional
class PostgresPrivacyRequests implements PrivacyRequests {

    private final Sql sql;
    private final Journal journal;
    private final Notices notices;

    PostgresPrivacyRequests(DataSource database, Journal journal, Notices notices) {
        this.sql = new Sql(database);
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public <T> T alone(StaffNo person, Supplier<T> work) {
        sql.list("SELECT 1 FROM employee WHERE staff_no = ? FOR NO KEY UPDATE", row -> "", person);
        return work.get();
    }

    @Override
    public PrivacyRequest ask(
            StaffNo staffNo, PrivacyRequest.Kind kind, String said, LocalDate dueOn, String by, Instant at) {
        PrivacyRequest asked = sql.list(
                        "INSERT INTO privacy_request (staff_no, kind, said, state, asked_at, due_on)"
                                + " VALUES (?, ?, ?, 'OPEN', ?, ?) RETURNING *",
                        PostgresPrivacyRequests::request,
                        staffNo,
                        kind,
                        said,
                        at,
                        dueOn)
                .get(0);
        journal.add(Change.of(by, "privacy-requested", "privacy-request", asked.id())
                .with("kind", kind)
                .about(staffNo));
        return asked;
    }

    @Override
    public Optional<PrivacyRequest> find(long id) {
        return sql.first("SELECT * FROM privacy_request WHERE id = ?", PostgresPrivacyRequests::request, id);
    }

    @Override
    public List<PrivacyRequest> of(StaffNo staffNo) {
        return sql.list(
                "SELECT * FROM privacy_request WHERE staff_no = ? ORDER BY id DESC LIMIT 200",
                PostgresPrivacyRequests::request,
                staffNo);
    }

    @Override
    public List<PrivacyRequest> open(int most) {
        return sql.list(
                "SELECT * FROM privacy_request WHERE state = 'OPEN' ORDER BY due_on, id LIMIT ?",
                PostgresPrivacyRequests::request,
                most);
    }

    @Override
    public boolean answer(PrivacyRequest request, boolean done, String answer, String by, Instant at) {
        boolean first = sql.change(
                        "UPDATE privacy_request SET state = ?, answer = ?, answered_by = ?, answered_at = ?"
                                + " WHERE id = ? AND state = 'OPEN'",
                        done ? "DONE" : "REFUSED",
                        answer,
                        by,
                        at,
                        request.id())
                == 1;
        if (first) {
            notices.add(List.of(new Notice(
                    new Recipient.Employee(request.staffNo()),
                    "privacy-answered",
                    "me/requests",
                    List.of(String.valueOf(request.id())),
                    null)));
            journal.add(Change.of(by, "privacy-answered", "privacy-request", request.id())
                    .with("done", done)
                    .about(request.staffNo()));
        }
        return first;
    }

    private static PrivacyRequest request(Row row) throws SQLException {
        return new PrivacyRequest(
                row.number("id"),
                new StaffNo(row.text("staff_no")),
                PrivacyRequest.Kind.valueOf(row.text("kind")),
                row.text("said"),
                PrivacyRequest.State.valueOf(row.text("state")),
                row.moment("asked_at"),
                row.day("due_on"),
                row.text("answer"),
                row.moment("answered_at"));
    }
}
