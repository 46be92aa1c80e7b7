package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The first place where two documents differ.
 *
 * @param path as in {@code firings[2].derived[0].values.amount}
 * @param expected and {@code found}, as JSON; {@code -} where there is nothing
 */
record JsonDifference(String path, String expected, String found) {

    private static final int LONGEST = 300;

    /** Observations behind a fact: only which they are follows from the facts. */
    private static final String OBSERVATIONS = "observations";

    static Optional<JsonDifference> first(JsonNode expected, JsonNode found) {
        return first("", expected, found);
    }

    private static Optional<JsonDifference> first(String path, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            return inObjects(path, expected, found);
        }
        if (expected.isArray() && found.isArray()) {
            return inArrays(path, expected, found);
        }
        boolean same = expected.isNumber() && found.isNumber()
                ? expected.decimalValue().compareTo(found.decimalValue()) == 0
                : expected.equals(found);
        return same ? Optional.empty() : Optional.of(new JsonDifference(path, text(expected), text(found)));
    }

    private static Optional<JsonDifference> inObjects(String path, JsonNode expected, JsonNode found) {
        var names = new TreeSet<String>();
        expected.fieldNames().forEachRemaining(names::add);
        found.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String at = path.isEmpty() ? name : path + "." + name;
            Optional<JsonDifference> difference = name.equals(OBSERVATIONS)
                    ? first(at, ids(expected.path(name)), ids(found.path(name)))
                    : first(at, expected.path(name), found.path(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonDifference> inArrays(String path, JsonNode expected, JsonNode found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            Optional<JsonDifference> difference = first(path + "[" + i + "]", expected.path(i), found.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static JsonNode ids(JsonNode observations) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (Iterator<JsonNode> each = observations.elements(); each.hasNext(); ) {
            JsonNode one = each.next();
            ids.add(one.isObject() ? one.path("id") : one);
        }
        return ids;
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "-" : plain(node);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return node.isTextual() ? node.asText() : node.toString();
    }
}
