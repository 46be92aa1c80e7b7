package org.kaohe.policydesk;

import org.kaohe.core.time.Period;

/**
 * How an approved content is to take effect.
 *
 * @param effectiveFrom the first period it is in force for
 * @param retroactive that it is meant to be so when periods from there on were decided already
 */
public record Publication(Period effectiveFrom, boolean retroactive, String reason, Adoption adoption) {}
