package org.kaohe.notifying.store;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Notices;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.notifying.Channel;
import org.kaohe.notifying.Inbox;
import org.kaohe.notifying.Told;
import org.kaohe.sql.Row;
import org.kaohe.sql.Sql;

/** Notices, and a delivery for each channel that is on, in the transaction of what they tell. */
@Singleton
class PostgresNotices implements Notices, Inbox {

    private static final String MINE = " FROM notice WHERE (staff_no = ? OR account = ?) AND (read_at IS NULL OR ?)";

    private final Sql sql;
    private final Instance<Channel> channels;
    private final InstantSource clock;

    PostgresNotices(DataSource database, Instance<Channel> channels, InstantSource clock) {
        this.sql = new Sql(database);
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // Deliveries are for the notices of this call: those beyond the newest one before it.
        long before = sql.number("SELECT nextval(pg_get_serial_sequence('notice', 'id'))");
        sql.changeAll(
                "INSERT INTO notice (staff_no, account, kind, subject, said, until, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                notices.stream().map(each -> values(each, now)).toList());
        for (Channel channel : channels) {
            if (channel.isOn()) {
                // Others write at the same time: theirs are not visible here before they commit, or have deliveries.
                sql.change(
                        "INSERT INTO delivery (notice, channel, next_at) SELECT id, ?, ? FROM notice n WHERE id > ?"
                                + " AND xmin = pg_current_xact_id()::xid AND NOT EXISTS (SELECT FROM delivery d"
                                + " WHERE d.notice = n.id AND d.channel = ?)",
                        channel.name(),
                        now,
                        before,
                        channel.name());
            }
        }
    }

    @Override
    @Transactional
    public Page<Told> of(Access caller, boolean unreadOnly, int page, int size) {
        String self = caller.staffNo().map(StaffNo::value).orElse(null);
        List<Told> items = sql.list(
                "SELECT *" + MINE + " ORDER BY id DESC LIMIT ? OFFSET ?",
                PostgresNotices::told,
                self,
                caller.account(),
                !unreadOnly,
                size,
                (long) page * size);
        return new Page<>(items, sql.number("SELECT count(*)" + MINE, self, caller.account(), !unreadOnly));
    }

    @Override
    @Transactional
    public boolean read(Access caller, long id, Instant at) {
        String self = caller.staffNo().map(StaffNo::value).orElse(null);
        return sql.change(
                        "UPDATE notice SET read_at = coalesce(read_at, ?) WHERE id = ? AND (staff_no = ? OR account ="
                                + " ?)",
                        at,
                        id,
                        self,
                        caller.account())
                == 1;
    }

    private static Object[] values(Notice it, Instant at) {
        boolean employee = it.to() instanceof Recipient.Employee;
        return new Object[] {
            employee ? ((Recipient.Employee) it.to()).staffNo() : null,
            employee ? null : ((Recipient.Holder) it.to()).account(),
            it.kind(),
            it.subject(),
            it.said(),
            it.until(),
            at
        };
    }

    static Notice notice(Row row) throws SQLException {
        String staffNo = row.text("staff_no");
        return new Notice(
                staffNo == null
                        ? new Recipient.Holder(row.text("account"))
                        : new Recipient.Employee(new StaffNo(staffNo)),
                row.text("kind"),
                row.text("subject"),
                row.texts("said"),
                row.day("until"));
    }

    private static Told told(Row row) throws SQLException {
        return new Told(row.number("id"), notice(row), row.moment("at"), row.moment("read_at"));
    }
}
