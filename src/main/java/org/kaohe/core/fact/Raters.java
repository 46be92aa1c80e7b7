package org.kaohe.core.fact;

/**
 * How many different people gave the marks for one indicator from one source; never who. A sheet named as evidence
 * stands for its rater, so that marks handed in by HR keep the peer's name out of the record; a mark without evidence
 * counts as its observer's.
 *
 * @param people at least 1
 */
public record Raters(String indicator, String source, int people) implements Fact.Given {
    public Raters {
        if (people < 1) {
            throw new IllegalArgumentException("marks of nobody: " + indicator + " " + source);
        }
    }
}
