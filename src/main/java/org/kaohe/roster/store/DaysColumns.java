package org.kaohe.roster.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.kaohe.roster.Days;

@Embeddable
class DaysColumns {

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "until_day")
    LocalDate until;

    static DaysColumns of(Days days) {
        var columns = new DaysColumns();
        columns.from = days.from();
        columns.until = days.until();
        return columns;
    }

    Days toDays() {
        return new Days(from, until);
    }
}
