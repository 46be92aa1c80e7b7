package org.kaohe.appraising.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A reader with nothing but the JSON of a trace and a pencil: recomputes score, grade and bonus of the regulation from
 * the observations' values and the rows of the rules that fired. Shares no code with the product.
 */
final class ByHand {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JsonNode trace;

    ByHand(JsonNode trace) {
        this.trace = trace;
    }

    /** Every mark's mean from its observations, by the source's share and the criterion's weight, summed and rounded. */
    BigDecimal score() {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Integer> counted = new HashSet<>();
        for (JsonNode firing : firings("measure")) {
            BigDecimal share = new BigDecimal(row(firing).get("share"));
            JsonNode mark = bound(firing, "Mark");
            BigDecimal weight = number(bound(firing, "Indicator").get("values").get("weight"));
            if (counted.add(mark.get("index").asInt())) {
                BigDecimal points = mean(mark).multiply(share).divide(HUNDRED, 12, RoundingMode.HALF_UP);
                sum = sum.add(points.multiply(weight).divide(HUNDRED, 12, RoundingMode.HALF_UP));
            }
        }
        int decimals = trace.get("rounding").get("scoreDecimals").asInt();
        return sum.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The grade of the band that fired, if the score lies within the bounds its row states. */
    String grade() {
        Map<String, String> band = row(only(firings("grade")));
        boolean above =
                band.get("at_least").equals("-") || score().compareTo(new BigDecimal(band.get("at_least"))) >= 0;
        boolean below = band.get("below").equals("-") || score().compareTo(new BigDecimal(band.get("below"))) < 0;
        if (!above || !below) {
            throw new AssertionError(score() + " is not in the band " + band);
        }
        return band.get("grade");
    }

    BigDecimal bonus() {
        for (JsonNode firing : firings("consequence")) {
            Map<String, String> row = row(firing);
            if (row.containsKey("bonus") && row.get("grade").equals(grade())) {
                return new BigDecimal(row.get("bonus"));
            }
        }
        throw new AssertionError("no row gives a bonus");
    }

    List<String> proposals() {
        List<String> kinds = new ArrayList<>();
        for (JsonNode firing : firings("consequence")) {
            for (JsonNode derived : firing.get("derived")) {
                if (derived.get("type").asText().equals("Proposed")) {
                    kinds.add(derived.get("values").get("kind").asText());
                }
            }
        }
        return kinds;
    }

    List<JsonNode> firings(String phase) {
        return StreamSupport.stream(trace.get("firings").spliterator(), false)
                .filter(each -> each.get("phase").asText().equals(phase))
                .toList();
    }

    /** Mean over the observations listed for the fact, not the mean the product states. */
    private BigDecimal mean(JsonNode mark) {
        JsonNode seen = trace.get("facts").get(mark.get("index").asInt()).get("observations");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : seen) {
            sum = sum.add(number(each.get("value")));
        }
        return sum.divide(BigDecimal.valueOf(seen.size()), 12, RoundingMode.HALF_UP);
    }

    private static JsonNode bound(JsonNode firing, String type) {
        return only(StreamSupport.stream(firing.get("bound").spliterator(), false)
                .map(each -> each.get("fact"))
                .filter(each -> each.get("type").asText().equals(type))
                .toList());
    }

    /** A table row as it is quoted: {@code header: cell | header: cell}. */
    private static Map<String, String> row(JsonNode firing) {
        Map<String, String> cells = new HashMap<>();
        for (String cell : firing.get("text").asText().split(" \\| ", -1)) {
            String[] parts = cell.split(": ", 2);
            cells.put(parts[0], parts.length == 2 ? parts[1].strip() : "");
        }
        return cells;
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static JsonNode only(List<JsonNode> nodes) {
        if (nodes.size() != 1) {
            throw new AssertionError("expected one, found " + nodes);
        }
        return nodes.get(0);
    }
}
