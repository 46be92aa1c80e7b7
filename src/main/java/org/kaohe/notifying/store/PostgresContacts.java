package org.kaohe.notifying.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.StaffNo;
import org.kaohe.notifying.Contacts;
import org.kaohe.sql.Sql;

/** Mail addresses. The journal says that one changed, not which. */
@Singleton
@Transactional
class PostgresContacts implements Contacts {

    private final Sql sql;
    private final Journal journal;

    PostgresContacts(DataSource database, Journal journal) {
        this.sql = new Sql(database);
        this.journal = journal;
    }

    @Override
    public Optional<String> mail(StaffNo staffNo) {
        return sql.first("SELECT mail FROM contact WHERE staff_no = ?", row -> row.text("mail"), staffNo);
    }

    @Override
    public void save(StaffNo staffNo, Optional<String> mail, String by) {
        mail.ifPresentOrElse(
                it -> sql.change(
                        "INSERT INTO contact (staff_no, mail) VALUES (?, ?)"
                                + " ON CONFLICT (staff_no) DO UPDATE SET mail = excluded.mail",
                        staffNo,
                        it),
                () -> sql.change("DELETE FROM contact WHERE staff_no = ?", staffNo));
        journal.add(Change.of(by, mail.isPresent() ? "contact-saved" : "contact-deleted", staffNo));
    }
}
