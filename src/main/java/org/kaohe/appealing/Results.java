package org.kaohe.appealing;

import java.math.BigDecimal;
import java.util.Optional;

/** Port: decisions that can be appealed, and what is decided again. */
public interface Results {

    /** @param grade null when there is none; so are score and bonus */
    record Outcome(long decision, BigDecimal score, String grade, BigDecimal bonus) {}

    /**
     * What came of deciding again.
     *
     * @param decision null unless there is a new one
     */
    record Decided(Appeal.Again how, Long decision) {}

    /** Empty when there is no such decision, or it is not published. */
    Optional<Appealable> find(long decision);

    Optional<Outcome> outcome(long decision);

    /** Whether the person was not published anything newer for the policy and period. */
    boolean isNewest(Appealable decision);

    /**
     * Decides again in the caller's transaction, under the same version of the policy and on what is observed now; what is
     * decided is published to the person.
     */
    Decided decideAgain(Appeal appeal);
}
