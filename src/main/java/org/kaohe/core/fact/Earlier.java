package org.kaohe.core.fact;

/**
 * The person's decision for an earlier period under the same policy.
 *
 * @param period as written, for example {@code 2026-Q2}
 * @param nth 1 for the last earlier period that counts, 2 for the one before; 0 when it does not count (long leave,
 *     probation, provisional). Periods that do not count neither add to nor reset a run.
 */
public record Earlier(String period, int nth, String grade, boolean failing) implements Fact.Given {

    public boolean counts() {
        return nth > 0;
    }
}
