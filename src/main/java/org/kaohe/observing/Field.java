package org.kaohe.observing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a submitted observation, as the API spells them. */
public enum Field {
    REF("ref", Shape.TEXT, 200),
    STAFF_NO("staffNo", Shape.TEXT, 32),
    INDICATOR("indicator", Shape.TEXT, 60),
    ITEM("item", Shape.TEXT, 60),
    SOURCE("source", Shape.TEXT, 60),
    VALUE("value", Shape.NUMBER, 40),
    OUTCOME("outcome", Shape.TEXT, 10),
    NUMERATOR("numerator", Shape.NUMBER, 40),
    DENOMINATOR("denominator", Shape.NUMBER, 40),
    OBSERVED_ON("observedOn", Shape.TEXT, 10),
    NOTE("note", Shape.TEXT, 1000),
    EVIDENCE("evidence", Shape.TEXT, 500);

    /** How the field is written in JSON. */
    public enum Shape {
        TEXT,
        NUMBER
    }

    private static final Map<String, Field> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Field::code, each -> each));

    private final String code;
    private final Shape shape;
    private final int limit;

    Field(String code, Shape shape, int limit) {
        this.code = code;
        this.shape = shape;
        this.limit = limit;
    }

    public String code() {
        return code;
    }

    public Shape shape() {
        return shape;
    }

    /** Longest text in characters. */
    public int limit() {
        return limit;
    }

    public static Optional<Field> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
