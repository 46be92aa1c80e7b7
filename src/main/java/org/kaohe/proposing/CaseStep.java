package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One step of a case: what somebody did or found. Steps are only ever added. */
public sealed interface CaseStep {

    /** The person was warned and heard. */
    record Warned(LocalDate on, String interview) implements CaseStep {}

    /**
     * The person is trained or moved. A plan the person is only asked to follow alone is neither.
     *
     * @param content what is taught, or the new post
     * @param hours null for a transfer
     * @param trainer null for a transfer
     */
    record Improving(Way way, String content, BigDecimal hours, String trainer, LocalDate from, LocalDate until)
            implements CaseStep {}

    /** The person signed that the training or transfer took place. */
    record Received(LocalDate on, long document) implements CaseStep {}

    /** The person was assessed again under the published standard of the case. */
    record Reassessed(LocalDate on, String policy, int version, List<String> scorers, List<Item> items, Boolean passed)
            implements CaseStep {
        public Reassessed {
            scorers = scorers == null ? List.of() : List.copyOf(scorers);
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** Something was looked into; a later look at the same thing replaces it. */
    record Ticked(Check check, String finding, String note) implements CaseStep {}

    /** Put forward to be decided. */
    record Proposed(Measure measure, String grounds) implements CaseStep {}

    /** A named person decided. */
    record Decided(Measure measure, String reason) implements CaseStep {}

    /** Nothing more is done. */
    record Closed(String reason) implements CaseStep {}

    /** How somebody is helped to improve. */
    enum Way {
        TRAINING,
        TRANSFER
    }

    /** @param objective it can be measured or counted, whoever does it */
    record Item(String text, boolean objective, boolean met) {}

    /** What has to be looked into before a measure is put forward. */
    enum Check {
        /** Labour Contract Law Art. 42: {@code NONE}, or a {@link Protection} that holds. */
        ART42_SCREEN,
        /** Art. 43: the day the union was told the reasons. */
        UNION_NOTICE,
        /** Art. 40: {@code NOTICE} of thirty days, or one month's {@code PAY}. */
        NOTICE_OR_PAY
    }

    /** What ends the matter. */
    enum Measure {
        RELEASE,
        TRANSFER,
        TRAINING,
        WARNING,
        NONE
    }
}
