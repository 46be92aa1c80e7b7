package org.kaohe.engine.guard;

import org.kaohe.engine.rule.Spot;

/** A word of a rule file. {@code text} of a TEXT is its value, without quotes and escapes. */
public record Token(Type type, String text, Spot spot) {

    public enum Type {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    public boolean is(String symbolOrWord) {
        return (type == Type.SYMBOL || type == Type.WORD) && text.equals(symbolOrWord);
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    /** As it is named in a problem. */
    String shown() {
        return type == Type.END ? "end of file" : text;
    }
}
