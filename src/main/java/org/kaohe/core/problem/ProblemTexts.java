package org.kaohe.core.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A problem as an array of texts: code, file, line, column, cell, field, row, then the values of its sentence. */
public final class ProblemTexts {

    private static final int VALUES_FROM = 7;

    private ProblemTexts() {}

    public static List<String> of(Problem problem) {
        if (problem == null) {
            return List.of();
        }
        Place place = problem.place();
        List<String> texts = new ArrayList<>(Arrays.asList(
                problem.code(),
                place.file(),
                text(place.line()),
                text(place.column()),
                place.cell(),
                place.field(),
                text(place.row())));
        texts.addAll(problem.values());
        return texts;
    }

    public static Problem read(String[] texts) {
        if (texts == null) {
            return null;
        }
        var place = new Place(texts[1], number(texts[2]), number(texts[3]), texts[4], texts[5], number(texts[6]));
        return new Problem(texts[0], Severity.ERROR, place, Arrays.asList(texts).subList(VALUES_FROM, texts.length));
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
