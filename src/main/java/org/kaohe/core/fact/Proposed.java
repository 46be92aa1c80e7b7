package org.kaohe.core.fact;

/** A proposal 建议: never an act. {@code basis} says on what ground, in HR's words. */
public record Proposed(ProposalKind kind, String basis) implements Fact.Derived {

    /** The kind as rule files write it, for example {@code dismissal-review}. */
    public String code() {
        return kind.code();
    }
}
