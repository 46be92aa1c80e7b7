package org.kaohe.appraising.publishing;

import java.time.LocalDate;

/**
 * How long people have after their results were published.
 *
 * @param acknowledge days to say that the result was received
 * @param appeal days to appeal
 * @param remind days before the first of these ends that a reminder goes out
 */
public record Deadlines(int acknowledge, int appeal, int remind) {

    public Deadlines {
        if (acknowledge < 1 || appeal < 1 || remind < 0) {
            throw new IllegalArgumentException("Days after publication are positive: " + acknowledge + ", " + appeal);
        }
    }

    LocalDate acknowledgeUntil(LocalDate published) {
        return published.plusDays(acknowledge);
    }

    LocalDate appealUntil(LocalDate published) {
        return published.plusDays(appeal);
    }
}
