package org.kaohe.appealing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An appeal that was found admissible.
 *
 * @param scorer null unless it is about an observation
 */
public record NewAppeal(
        Appealable about, Target target, String scorer, String reason, String by, Instant at, LocalDate dueOn) {}
