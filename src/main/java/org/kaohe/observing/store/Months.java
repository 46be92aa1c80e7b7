package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Opens the month partitions that observations need. A month once open stays open. */
@Singleton
class Months {

    private final DataSource database;

    Months(DataSource database) {
        this.database = database;
    }

    /** In a transaction of its own, so that an intake that fails or lingers keeps nobody else waiting. */
    @Transactional(TxType.REQUIRES_NEW)
    void open(Collection<LocalDate> days) {
        Object[] months = days.stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(month -> month.atDay(1))
                .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT observation_open_month(day) FROM unnest(?) AS day")) {
            statement.setArray(1, connection.createArrayOf("date", months));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Months could not be opened: " + e.getMessage(), e);
        }
    }
}
