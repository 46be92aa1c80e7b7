package org.kaohe.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.work.Causes;

/**
 * Tells what a caller sent that no column holds from a fault of ours: a text with U+0000 in it, a day after the year
 * 5874897, a number of too many digits.
 */
final class Unstorable {

    /** SQLSTATEs: number, day and sign out of range, sign that cannot be converted. */
    private static final Set<String> STATES = Set.of("22003", "22008", "22021", "22P05");

    private Unstorable() {}

    /** The SQLSTATE of the refusal, if that is what led to the failure. */
    static Optional<String> state(Throwable failure) {
        return Causes.find(
                        failure,
                        each -> each instanceof SQLException refused
                                && refused.getSQLState() != null
                                && STATES.contains(refused.getSQLState()))
                .map(each -> ((SQLException) each).getSQLState());
    }
}
