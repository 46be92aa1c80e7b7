package org.kaohe.bench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code evaluate [people]}, {@code close [people] [daily marks per criterion]}, {@code impact [people]},
 * {@code intake [observations]}, {@code load [people]}, {@code pages [people] [daily marks]}, {@code recompile [rounds]},
 * {@code spark [people] [daily marks]}, {@code trace [people]} or {@code why [decisions]}; see docs/operating.md.
 */
public final class Bench {

    private static final int PEOPLE = 20_000;
    private static final int OBSERVATIONS = 200_000;
    private static final int ROUNDS = 1000;
    private static final int DECISIONS = 500;
    private static final int DAILY_MARKS = 13;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        // Outside the service nobody sets levels, and Drools would format a debug line for each fact and firing.
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> words = List.of(args);
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "evaluate" -> EvaluateBench.run(number(words, 1, PEOPLE));
            case "close" -> CloseBench.run(number(words, 1, PEOPLE), number(words, 2, DAILY_MARKS));
            case "intake" -> IntakeBench.run(number(words, 1, OBSERVATIONS));
            case "load" -> LoadBench.run(number(words, 1, PEOPLE));
            case "impact" -> ImpactBench.run(number(words, 1, PEOPLE));
            case "pages" -> PageBench.run(number(words, 1, PEOPLE), number(words, 2, DAILY_MARKS));
            case "recompile" -> RecompileBench.run(number(words, 1, ROUNDS));
            case "trace" -> TraceBench.run(number(words, 1, PEOPLE));
            case "spark" -> SparkBench.run(number(words, 1, PEOPLE), number(words, 2, 1));
            case "why" -> WhyBench.run(number(words, 1, DECISIONS));
            default -> {
                System.err.println(
                        "usage: evaluate [people] | close [people] [daily marks per criterion] | impact [people]"
                                + " | intake [observations] | load [people] | pages [people] [daily marks]"
                                + " | recompile [rounds] | spark [people] [daily marks] | trace [people]"
                                + " | why [decisions]");
                System.exit(2);
            }
        }
    }

    private static int number(List<String> words, int at, int otherwise) {
        // A figure that is left out before one that is given comes as a blank.
        return words.size() > at && !words.get(at).isBlank() ? Integer.parseInt(words.get(at)) : otherwise;
    }
}
