package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file with its place. Asked for a type it does not have, it tells the problem and is empty. */
record YamlItem(String file, Node node, Findings findings) {

    private static final int LONGEST_SHOWN = 60;

    Place place() {
        return YamlDocument.place(file, node.getStartMark());
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The word {@code none}, which in a case takes something away. */
    boolean isNone() {
        return node instanceof ScalarNode scalar && scalar.getValue().equals("none");
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A non-blank text or number as it is written. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return wrong("yaml.not-a-text");
        }
        String value = scalar.getValue().strip();
        if (value.isEmpty() || (scalar.isPlain() && (value.equals("~") || value.equals("null")))) {
            return wrong("yaml.empty");
        }
        if (!value.codePoints().allMatch(Utf8::isVisible) || value.length() > Limits.CELL_CHARACTERS) {
            return wrong("yaml.character", Limits.CELL_CHARACTERS);
        }
        return Optional.of(value);
    }

    Optional<BigDecimal> decimal() {
        return text().flatMap(text -> Numbers.decimal(text).or(() -> wrong("yaml.not-a-number", shown(text))));
    }

    Optional<Integer> whole(int least, int most) {
        return text().flatMap(text ->
                Numbers.whole(text, least, most).or(() -> wrong("yaml.not-a-whole-number", shown(text), least, most)));
    }

    Optional<Boolean> flag() {
        return text().flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> wrong("yaml.not-a-flag", shown(text));
        });
    }

    Optional<YamlMap> map() {
        return isMap() ? Optional.of(YamlMap.of(this)) : wrong("yaml.not-a-map");
    }

    /** The members of a list; a single value where a list belongs is a problem. */
    List<YamlItem> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new YamlItem(file, each, findings))
                    .toList();
        }
        wrong("yaml.not-a-list");
        return List.of();
    }

    /** Tells a problem at this place; always empty, so that it can end a chain. */
    <T> Optional<T> wrong(String code, Object... values) {
        findings.error(code, place(), values);
        return Optional.empty();
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
