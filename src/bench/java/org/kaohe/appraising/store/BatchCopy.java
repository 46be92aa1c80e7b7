package org.kaohe.appraising.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kaohe.appraising.Decisions.Traced;

/** Decisions as a run stores them, for a benchmark without the service. */
public final class BatchCopy {

    private BatchCopy() {}

    public static void send(Connection connection, List<Traced> batch) throws SQLException {
        DecisionCopy.send(connection, batch);
    }
}
