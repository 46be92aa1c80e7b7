package org.kaohe.core.work;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
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
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (each instanceof SQLException database && isPassing(database)) {
                return true;
            }
            if (each.getCause() != null) {
                open.push(each.getCause());
            }
            for (Throwable beside : each.getSuppressed()) {
                open.push(beside);
            }
        }
        return false;
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
