package org.kaohe.observing.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.Field.Shape;
import org.kaohe.observing.Intake;
import org.kaohe.observing.Problems;

/** Reads observations from JSON as a stream, naming row and field of whatever does not belong there. */
@Singleton
final class DraftJson {

    private static final String KNOWN =
            Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", "));

    private final ObjectMapper json;

    DraftJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads one object or an array of them.
     *
     * @param problems gets what is wrong; nothing may be stored then
     */
    List<Draft> read(InputStream body, Problems problems) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        try (JsonParser parser = json.getFactory().createParser(body)) {
            read(parser, drafts, problems);
        }
        return drafts;
    }

    private static void read(JsonParser parser, List<Draft> drafts, Problems problems) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                drafts.add(draft(parser, 1, problems));
            } else if (first == JsonToken.START_ARRAY) {
                readAll(parser, drafts, problems);
            } else if (first != null) {
                malformed(parser.currentTokenLocation(), problems);
            }
            if (problems.none() && parser.nextToken() != null) {
                malformed(parser.currentTokenLocation(), problems);
            }
        } catch (JsonProcessingException e) {
            // What is nested too deep or too long has no location of its own.
            malformed(e.getLocation() == null ? parser.currentLocation() : e.getLocation(), problems);
        }
    }

    private static void readAll(JsonParser parser, List<Draft> drafts, Problems problems) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                malformed(parser.currentTokenLocation(), problems);
                return;
            }
            if (drafts.size() > Intake.LARGEST_BATCH) {
                // One more than allowed is kept, which is enough to be refused.
                parser.skipChildren();
            } else {
                drafts.add(draft(parser, drafts.size() + 1, problems));
            }
        }
    }

    private static Draft draft(JsonParser parser, int row, Problems problems) throws IOException {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Optional<Field> field = Field.of(name);
            if (field.isEmpty()) {
                problems.add(Problem.error("observation.field.unknown", Place.rowField(row, name), name, KNOWN));
                parser.skipChildren();
            } else {
                text(parser, row, field.get(), problems).ifPresent(text -> texts.put(field.get(), text));
            }
        }
        return new Draft(row, texts);
    }

    private static Optional<String> text(JsonParser parser, int row, Field field, Problems problems)
            throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        boolean number = field.shape() == Shape.NUMBER;
        if (number ? token.isNumeric() : token == JsonToken.VALUE_STRING) {
            return Optional.of(parser.getText());
        }
        String code = number ? "observation.field.not-number" : "observation.field.not-text";
        problems.add(Problem.error(code, Place.rowField(row, field.code()), field.code()));
        parser.skipChildren();
        return Optional.empty();
    }

    private static void malformed(JsonLocation at, Problems problems) {
        problems.add(Problem.error("observation.body.malformed", Place.NOWHERE, at.getLineNr(), at.getColumnNr()));
    }
}
