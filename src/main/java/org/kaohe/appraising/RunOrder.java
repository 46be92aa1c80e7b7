package org.kaohe.appraising;

import java.time.Instant;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.time.Period;

/**
 * A run that was found sound and is to be queued.
 *
 * @param content of the policy, to be pinned by the run
 * @param version published; null for a preview of a draft
 */
public record RunOrder(
        PolicyContent content,
        Integer version,
        String engineVersion,
        Period period,
        Scope scope,
        RunMode mode,
        String requestedBy,
        Instant requestedAt) {}
