package org.kaohe.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.time.Period;

/** Port: what the policies declare for a day, for whoever offers what may be observed. */
public interface DeclaredPolicies {

    /** By code; a policy that nobody published yet is there as its draft has it. */
    List<Declared> on(LocalDate day);

    /** One of them. */
    default Optional<Declared> on(LocalDate day, String code) {
        return on(day).stream()
                .filter(each -> each.policy().code().value().equals(code))
                .findFirst();
    }

    /**
     * A policy for the period that holds the day.
     *
     * @param version the published one in force; empty while there is none
     */
    record Declared(Policy policy, Period period, Optional<Integer> version) {}
}
