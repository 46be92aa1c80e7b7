package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.problem.Place;
import org.kaohe.engine.guard.Token;

/**
 * A number, a comparison or an action found in a text.
 *
 * @param text index of the text
 * @param key equal for everything that stands at one place a person can change: the same cell in two rules, the same
 *     word of a template in the rules of all rows
 * @param from first column to change, from 1
 * @param to last column to change, exclusive
 * @param number a number as written, its sign included; null for what is no number
 * @param nth of an action, its position in its rule; else 0
 * @param measured what the number is compared with, where that is a property of a fact
 */
record Sighting(
        int text,
        Token token,
        String key,
        Place place,
        int from,
        int to,
        BigDecimal number,
        int nth,
        Optional<Measured> measured) {

    static Map<Integer, List<Sighting>> byText(List<Sighting> sightings) {
        return sightings.stream()
                .collect(Collectors.groupingBy(Sighting::text, LinkedHashMap::new, Collectors.toList()));
    }

    Patch patch(String replacement) {
        return new Patch(token.spot().line(), from, to, replacement);
    }
}
