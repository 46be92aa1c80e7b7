package org.kaohe.policydesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.Sheet;

/**
 * A policy as people read it.
 *
 * @param readable whether there is any content to show
 * @param sentences files of sentences, as they were written
 * @param shared what it uses of the library
 */
record PolicyView(
        String code,
        String title,
        String summary,
        String source,
        String kind,
        List<String> appliesTo,
        List<GradeLevel> grades,
        boolean broken,
        boolean readable,
        List<Grid> sheets,
        List<Passage> sentences,
        String shared,
        List<ProblemBody> problems) {

    private static final List<String> BASIS = List.of("basis", "clause", "why");

    /** A table; the three columns that say where its figures come from are shown as one. */
    record Grid(String file, List<Head> heads, List<Line> lines) {}

    record Head(String name, boolean number) {}

    /** @param house whether the figures of this row are set by the house and not by the source */
    record Line(List<String> cells, boolean house, String clause, String why) {}

    /** A file of sentences. */
    record Passage(String file, String text) {}

    static PolicyView of(OnDesk desk, Optional<PolicyContent> content, Locale language) {
        Optional<Policy> policy = desk.serving().map(Appraiser::policy);
        String own = desk.code() + "/";
        List<String> files =
                content.map(each -> List.copyOf(each.files().keySet())).orElse(List.of());
        return new PolicyView(
                desk.code().value(),
                PolicyDoor.title(desk).in(language),
                policy.map(each -> each.summary().in(language)).orElse(""),
                policy.map(Policy::source).orElse(""),
                policy.map(each -> each.periodKind().name()).orElse(""),
                policy.map(Policy::appliesTo).orElse(List.of()),
                policy.map(Policy::grades).orElse(List.of()),
                desk.isBroken(),
                content.isPresent(),
                content.map(Sheet::of).orElse(List.of()).stream()
                        .map(each -> grid(each, language))
                        .toList(),
                files.stream()
                        .filter(each -> each.startsWith(own) && each.matches(".*\\.(dslr|drl)"))
                        .map(each -> new Passage(
                                each.substring(own.length()),
                                content.orElseThrow().text(each)))
                        .toList(),
                String.join(
                        ", ",
                        files.stream().filter(each -> !each.startsWith(own)).toList()),
                ProblemBody.of(desk.problems(), language));
    }

    private static Grid grid(Sheet table, Locale language) {
        List<String> headers = table.headers();
        List<Integer> shown = IntStream.range(0, headers.size())
                .filter(each -> !BASIS.contains(headers.get(each)))
                .boxed()
                .toList();
        List<Head> heads = shown.stream()
                .map(each -> new Head(Columns.name(headers.get(each), language), isNumber(table, each)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (List<String> row : table.rows()) {
            lines.add(new Line(
                    shown.stream().map(row::get).toList(),
                    // Only what says so is of the source: an H is never shown as an S.
                    !"source".equals(cell(headers, row, "basis")),
                    cell(headers, row, "clause"),
                    cell(headers, row, "why")));
        }
        return new Grid(table.file(), heads, lines);
    }

    private static boolean isNumber(Sheet table, int column) {
        return table.rows().stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("-|-?\\d+(\\.\\d+)?%?"));
    }

    private static String cell(List<String> headers, List<String> row, String column) {
        int at = headers.indexOf(column);
        return at < 0 ? "" : row.get(at);
    }
}
