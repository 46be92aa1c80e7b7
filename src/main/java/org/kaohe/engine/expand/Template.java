package org.kaohe.engine.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RuleFile;

/**
 * The blocks of a {@code *.drt} rule template, each of which makes one rule of a row.
 *
 * @param head the lines between header and first block that stand as in a rule file: package and imports
 */
record Template(String file, Block head, List<Block> blocks) {

    /** The lines of one rule; {@code firstLine} is the line of the template above them. */
    record Block(int firstLine, List<String> lines) {}

    private static final Pattern BLOCK = Pattern.compile("template\\s+\"[^\"]*\"");
    private static final Pattern HEAD = Pattern.compile("(package|import|global)\\s.*");
    private static final int MAX_BLOCKS = 10;

    /** The header is the policy book's business; it ends at the first blank line behind {@code template header}. */
    static Template read(RuleFile source, List<Problem> problems) {
        List<String> lines = source.text().lines().toList();
        List<Block> blocks = new ArrayList<>();
        int line = 0;
        while (line < lines.size() && !lines.get(line).strip().equals("template header")) {
            line++;
        }
        while (line < lines.size() && !lines.get(line).isBlank()) {
            line++;
        }
        Block head = head(lines, line);
        line += head.lines().size();
        while (line < lines.size()) {
            line = block(source.path(), lines, line, blocks, problems);
        }
        if (blocks.size() > MAX_BLOCKS) {
            problems.add(Problem.error("template.blocks", Place.file(source.path()), blocks.size(), MAX_BLOCKS));
        }
        return new Template(source.path(), head, blocks);
    }

    private static Block head(List<String> lines, int start) {
        int end = start;
        while (end < lines.size()
                && (lines.get(end).isBlank()
                        || HEAD.matcher(lines.get(end).strip()).matches())) {
            end++;
        }
        return new Block(start, lines.subList(start, end));
    }

    /** Reads one block, or passes over a blank line or a comment; answers the next line to read. */
    private static int block(String file, List<String> lines, int start, List<Block> blocks, List<Problem> problems) {
        String first = lines.get(start).strip();
        if (first.isEmpty() || first.startsWith("//")) {
            return start + 1;
        }
        if (!BLOCK.matcher(first).matches()) {
            problems.add(Problem.error("template.line", Place.line(file, start + 1), first));
            return start + 1;
        }
        List<String> body = new ArrayList<>();
        int line = start + 1;
        while (line < lines.size() && !lines.get(line).strip().equals("end template")) {
            body.add(lines.get(line++));
        }
        if (line == lines.size()) {
            problems.add(Problem.error("template.open", Place.line(file, start + 1)));
        }
        blocks.add(new Block(start + 1, body));
        return line + 1;
    }
}
