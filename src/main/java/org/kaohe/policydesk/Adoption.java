package org.kaohe.policydesk;

import java.time.LocalDate;

/**
 * That a policy was discussed with the staff and made known to them, without which it does not bind (labour contract law,
 * article 4).
 *
 * @param record with whom, how, and where the minutes are kept
 */
public record Adoption(LocalDate adoptedOn, LocalDate announcedOn, String record) {}
