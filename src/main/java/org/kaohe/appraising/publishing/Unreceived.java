package org.kaohe.appraising.publishing;

import java.time.Instant;
import org.kaohe.core.people.StaffNo;

/**
 * Somebody who has not said yet that the published result was received.
 *
 * @param reminders how often that person was reminded
 * @param remindedAt the last time; null when never
 */
public record Unreceived(long decision, StaffNo staffNo, String name, String team, int reminders, Instant remindedAt) {}
