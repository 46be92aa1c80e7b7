package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Whether the observations shown behind a fact add up to it. */
final class ObservedSums {

    private final String file;
    private final JsonNode fact;
    private final JsonNode observations;

    private ObservedSums(String file, JsonNode fact, JsonNode observations) {
        this.file = file;
        this.fact = fact;
        this.observations = observations;
    }

    /** @param trace as it is in the pack, its facts checked already */
    static void check(String file, JsonNode trace) throws PackFaultException {
        for (JsonNode given : trace.path("facts")) {
            JsonNode fact = given.path("fact");
            var sums = new ObservedSums(file, fact, given.path("observations"));
            switch (fact.path("type").asText()) {
                case "Mark" -> sums.adds("sum", "value");
                case "Kpi" -> {
                    sums.adds("numerator", "numerator");
                    sums.adds("denominator", "denominator");
                }
                case "Inspection" -> sums.counts();
                default -> {
                    // Comes from the roster or an earlier decision.
                }
            }
        }
    }

    private void adds(String component, String reading) throws PackFaultException {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : observations) {
            sum = sum.add(each.path(reading).decimalValue());
        }
        compare(component, sum);
    }

    private void counts() throws PackFaultException {
        compare("fails", BigDecimal.valueOf(count("FAIL")));
        compare("checks", BigDecimal.valueOf(count("FAIL") + count("PASS")));
        compare("notApplicable", BigDecimal.valueOf(count("NA")));
    }

    private long count(String outcome) {
        long count = 0;
        for (JsonNode each : observations) {
            count += each.path("outcome").asText().equals(outcome) ? 1 : 0;
        }
        return count;
    }

    private void compare(String component, BigDecimal found) throws PackFaultException {
        BigDecimal expected = fact.path("values").path(component).decimalValue();
        if (expected.compareTo(found) != 0) {
            String path = "facts[" + fact.path("index").asText() + "].observations: " + component;
            throw new PackFaultException("pack.differs", file, path, expected.toPlainString(), found.toPlainString());
        }
    }
}
