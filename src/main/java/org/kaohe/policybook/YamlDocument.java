package org.kaohe.policybook;

import java.util.Optional;
import org.kaohe.core.problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML file as nodes with places; no object is constructed from it. Refused: anchors, aliases, tags, more than one
 * document, and depths and sizes no policy needs.
 */
final class YamlDocument {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Limits.FILE_BYTES)
            .setMaxAliasesForCollections(0)
            .build();

    private YamlDocument() {}

    /** The top of the file; empty, with a problem, when it is no mapping. */
    static Optional<YamlMap> read(String file, String text, Findings findings) {
        try {
            if (!harmless(file, text, findings)) {
                return Optional.empty();
            }
            return new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> new YamlItem(file, node, findings))
                    .or(() -> {
                        findings.error("yaml.nothing", Place.file(file));
                        return Optional.empty();
                    })
                    .flatMap(YamlItem::map);
        } catch (MarkedYamlEngineException e) {
            findings.error("yaml.syntax", place(file, e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            findings.error("yaml.syntax", Place.file(file), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(at -> Place.column(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Place.file(file));
    }

    /** Looks at the flat stream of events first, because composing follows aliases and recurses. */
    private static boolean harmless(String file, String text, Findings findings) {
        int depth = 0;
        int nodes = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            Place place = place(file, event.getStartMark());
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                findings.error("yaml.anchor", place);
                return false;
            }
            if (isTagged(event)) {
                findings.error("yaml.tag", place);
                return false;
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            nodes++;
            if (depth > Limits.YAML_DEPTH || nodes > Limits.YAML_NODES) {
                findings.error("yaml.too-large", place, Limits.YAML_DEPTH, Limits.YAML_NODES);
                return false;
            }
        }
        return true;
    }

    private static boolean isTagged(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }
}
