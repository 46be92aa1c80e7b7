package org.kaohe.core.work;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a failure that passes by itself from a fault: the database is away, starting, out of connections or out of disk.
 * Work that met one is done again; nothing of it was half stored.
 */
public final class Outage {

    /** Classes of SQLSTATE: connection lost, resources short, stopped by an operator, system error. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58");

    /** Two transactions that met; either can be done again. */
    private static final Set<String> MET = Set.of("40001", "40P01");

    private Outage() {}

    /** Whether the failure, or anything that caused it, is one. */
    public static boolean causedIt(Throwable failure) {
        return Causes.include(failure, each -> each instanceof SQLException database && isPassing(database));
    }

    /** A pool that has no connection to give says so without a state. */
    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return failure.getCause() == null;
        }
        return failure instanceof SQLTransientException
                || MET.contains(state)
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
