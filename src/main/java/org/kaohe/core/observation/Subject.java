package org.kaohe.core.observation;

/**
 * What was observed: an indicator, or a checklist item.
 *
 * @param code as the policies declare it
 */
public record Subject(Kind kind, String code) {

    /** Indicators are marked or counted, items are inspected. */
    public enum Kind {
        INDICATOR,
        ITEM
    }

    public static Subject indicator(String code) {
        return new Subject(Kind.INDICATOR, code);
    }

    public static Subject item(String code) {
        return new Subject(Kind.ITEM, code);
    }

    public boolean isItem() {
        return kind == Kind.ITEM;
    }
}
