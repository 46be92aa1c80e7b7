package org.kaohe.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Says what is wrong with a JSON body, naming field, line and column. */
final class JsonMistake {

    private JsonMistake() {}

    static Problem of(JsonProcessingException mistake) {
        Place place = place(mistake);
        if (mistake instanceof UnrecognizedPropertyException unknown) {
            return Problem.error(
                    "json.field.unknown", place, unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
        }
        if (mistake instanceof InvalidFormatException format) {
            return Problem.error("json.value.unfit", place, place.field(), format.getValue(), expected(format));
        }
        if (mistake instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return Problem.error(
                    "json.value.refused",
                    place,
                    place.field(),
                    refused.getCause().getMessage());
        }
        if (mistake instanceof JsonMappingException) {
            return Problem.error("json.value.wrong-kind", place, place.field() == null ? "" : place.field());
        }
        return Problem.error("json.malformed", place, place.line(), place.column());
    }

    private static Place place(JsonProcessingException mistake) {
        JsonLocation location = mistake.getLocation();
        Integer line = location == null || location.getLineNr() < 1 ? null : location.getLineNr();
        Integer column = location == null || location.getColumnNr() < 1 ? null : location.getColumnNr();
        return new Place(null, line, column, null, field(mistake), null);
    }

    private static String field(JsonProcessingException mistake) {
        if (!(mistake instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return null;
        }
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(InvalidFormatException mistake) {
        Class<?> type = mistake.getTargetType();
        return type.isEnum() ? names(List.of(type.getEnumConstants())) : type.getSimpleName();
    }

    private static String names(java.util.Collection<?> names) {
        return String.join(", ", names.stream().map(String::valueOf).sorted().toList());
    }
}
