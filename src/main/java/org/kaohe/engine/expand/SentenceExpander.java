package org.kaohe.engine.expand;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RuleFile;

/**
 * Turns a {@code *.dslr} file of sentences into DRL, line for line, so that a line number means the same in both. A
 * line of a {@code when} or {@code then} part is one sentence of the dictionary; {@code >} before a line says that it is
 * DRL already; {@code -} before a line adds to the fact of the sentence above.
 */
final class SentenceExpander {

    private enum Part {
        HEAD,
        WHEN,
        THEN
    }

    private final RuleFile source;
    private final Dictionary dictionary;
    private final List<Problem> problems;
    private final String[] out;
    private Part part = Part.HEAD;
    /** Line of the last condition, which a line with a dash adds to; -1 when there is none. */
    private int lastCondition = -1;

    private SentenceExpander(RuleFile source, Dictionary dictionary, List<Problem> problems, int lines) {
        this.source = source;
        this.dictionary = dictionary;
        this.problems = problems;
        this.out = new String[lines];
    }

    static RuleText expand(RuleFile source, Dictionary dictionary, List<Problem> problems) {
        String[] lines = source.text().split("\n", -1);
        var expander = new SentenceExpander(source, dictionary, problems, lines.length);
        for (int i = 0; i < lines.length; i++) {
            expander.out[i] = "";
            expander.line(i, lines[i].strip());
        }
        return RuleText.of(source.path(), String.join("\n", expander.out), source.text());
    }

    private void line(int at, String line) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
            return;
        }
        String replaced = dictionary.keywords(line);
        String first = firstWord(replaced);
        switch (first) {
            case "rule", "package", "import", "global" -> begin(at, replaced, Part.HEAD);
            case "when" -> section(at, replaced, Part.WHEN);
            case "then" -> section(at, replaced, Part.THEN);
            case "end" -> begin(at, replaced, Part.HEAD);
            default -> content(at, line, replaced);
        }
    }

    private void begin(int at, String text, Part next) {
        out[at] = text;
        part = next;
        lastCondition = -1;
    }

    private void section(int at, String replaced, Part next) {
        begin(at, replaced.substring(0, 4), next);
        String rest = replaced.substring(4).strip();
        if (!rest.isEmpty()) {
            out[at] += " ";
            sentence(at, rest);
        }
    }

    private void content(int at, String line, String replaced) {
        if (part == Part.HEAD) {
            out[at] = replaced;
        } else if (line.startsWith(">")) {
            out[at] = line.substring(1);
            lastCondition = at;
        } else {
            sentence(at, line);
        }
    }

    private void sentence(int at, String line) {
        boolean inThen = part == Part.THEN;
        Optional<String> drl = dictionary.drl(line, inThen);
        if (drl.isEmpty()) {
            problems.add(Problem.error(
                    "sentence.unknown", Place.line(source.path(), at + 1), line, dictionary.nearest(line, inThen)));
        } else if (line.startsWith("-")) {
            addToLast(at, line, drl.get());
        } else {
            out[at] += drl.get();
            lastCondition = at;
        }
    }

    private void addToLast(int at, String line, String constraint) {
        int bracket = lastCondition < 0 ? -1 : out[lastCondition].lastIndexOf(')');
        if (bracket < 0) {
            problems.add(Problem.error("sentence.dash", Place.line(source.path(), at + 1), line));
            return;
        }
        String before = out[lastCondition].substring(0, bracket).stripTrailing();
        out[lastCondition] =
                before + (before.endsWith("(") ? " " : ", ") + constraint + " " + out[lastCondition].substring(bracket);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
