package org.kaohe.policybook;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Verdict.Status;

/**
 * What a case expects. What is not stated is not compared, but the status, which is FINAL unless stated.
 *
 * @param score as plain digits
 * @param bonus as plain digits
 * @param proposals codes of all proposals, in any order
 * @param missing all that is missing, {@code code} or {@code code source}, in any order
 * @param notes all notes, in any order
 * @param deductions all deductions, by code and in plain digits, {@code A01 1}
 * @param points the indicators whose points are compared, their parts added up, likewise; others are not
 * @param values the intermediate values that are compared, likewise; others are not
 * @param fires names of rules that fire; a {@code *} at the end stands for every rule that begins so
 * @param silent names of rules that do not fire, likewise
 */
record Expectation(
        Status status,
        Wanted score,
        Wanted grade,
        Wanted bonus,
        Optional<List<String>> proposals,
        Optional<List<String>> missing,
        Optional<List<String>> notes,
        Optional<List<String>> deductions,
        List<String> points,
        List<String> values,
        List<String> fires,
        List<String> silent) {

    static final Expectation NOTHING = new Expectation(
            Status.FINAL,
            Wanted.ANYTHING,
            Wanted.ANYTHING,
            Wanted.ANYTHING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** A single value that is compared, or not; {@code value} is empty when there must be none. */
    record Wanted(boolean stated, String value) {
        static final Wanted ANYTHING = new Wanted(false, "");

        static Wanted of(String value) {
            return new Wanted(true, value);
        }
    }
}
