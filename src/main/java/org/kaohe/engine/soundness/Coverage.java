package org.kaohe.engine.soundness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Place;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.Table;

/** What a policy declares and no rule looks at, and evidence no rule ever asks for. */
final class Coverage {

    private final Policy policy;
    private final List<Way> ways;
    private final Findings findings;
    private final PolicyBook book;
    private final Map<String, Looks> looks = new HashMap<>();

    private Coverage(PolicyBook book, List<Way> ways, Findings findings) {
        this.book = book;
        this.policy = book.policy();
        this.ways = ways;
        this.findings = findings;
    }

    static void check(PolicyBook book, List<Way> ways, Findings findings) {
        var coverage = new Coverage(book, ways, findings);
        coverage.indicators();
        coverage.others();
        coverage.evidence();
    }

    private void indicators() {
        for (var indicator : policy.indicators()) {
            String code = indicator.code();
            boolean read = looks("Mark", "indicator", code) || looks("Kpi", "indicator", code);
            boolean scored = says("points", 0, code);
            if (!read && !scored) {
                findings.error("soundness.indicator.unread", place(code), code);
            } else if (!scored
                    && ways.stream().anyMatch(way -> way.effect("points").isPresent())) {
                findings.warning("soundness.indicator.no-points", place(code), code, indicator.weight());
            }
        }
    }

    private void others() {
        boolean marks = policy.items().isEmpty() // an item may be inspected from any source
                && ways.stream().flatMap(way -> way.seen().stream()).anyMatch(seen -> isMarked(seen.type()));
        for (var source : policy.sources()) {
            String code = source.code();
            if (marks && !looks("Mark", "source", code) && !looks("Kpi", "source", code)) {
                findings.warning("soundness.source.unread", place(code), code);
            }
        }
        for (var item : policy.items()) {
            if (!looks("Inspection", "item", item.code())) {
                findings.warning("soundness.item.unread", Place.cell(item.file(), item.row(), 1, "code"), item.code());
            }
        }
        for (var figure : policy.figures()) {
            if (!looks("Figure", "name", figure.name())) {
                findings.warning("soundness.figure.unread", place(figure.name()), figure.name());
            }
        }
    }

    private static boolean isMarked(String type) {
        return type.equals("Mark") || type.equals("Kpi");
    }

    private void evidence() {
        boolean any = ways.stream().anyMatch(way -> way.effect("missing").isPresent());
        if (!any) {
            findings.warning("soundness.evidence.never", manifest());
            return;
        }
        for (var indicator : policy.indicators()) {
            String code = indicator.code();
            if (!says("missing", 0, code)) {
                findings.warning("soundness.evidence.indicator", place(code), code);
            }
        }
    }

    /** Whether some pattern can match a fact with this text. */
    private boolean looks(String type, String property, String text) {
        Looks all = looks.computeIfAbsent(type + "." + property, each -> new Looks(type, property));
        return all.named.contains(text) || all.others.stream().anyMatch(words -> words.has(text));
    }

    /** What the patterns of a type ask of one property, gathered once. */
    private final class Looks {
        private final Set<String> named = new HashSet<>();
        private final Set<Words> others = new HashSet<>();

        Looks(String type, String property) {
            ways.stream()
                    .filter(Way::isPossible)
                    .flatMap(way -> way.seen().stream())
                    .filter(seen -> seen.type().equals(type))
                    .map(seen -> (Words) seen.domain(property))
                    .forEach(words -> {
                        if (words.except()) {
                            others.add(words);
                        } else {
                            named.addAll(words.values());
                        }
                    });
        }
    }

    private boolean says(String action, int position, String text) {
        return ways.stream()
                .filter(Way::isPossible)
                .flatMap(way -> way.effects().stream())
                .filter(effect -> effect.action().equals(action))
                .map(effect -> effect.arguments().get(position))
                .anyMatch(term -> term instanceof Term.Of of
                        ? of.fact().accepts(of.property(), text)
                        : term.text().map(text::equals).orElse(true));
    }

    private Place manifest() {
        return Place.file(policy.code() + "/policy.yaml");
    }

    /** The row that declares a code. */
    private Place place(String code) {
        return book.tables().stream()
                .map(table -> cell(table, code))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(manifest());
    }

    private static Optional<Place> cell(Table table, String code) {
        return Stream.of("code", "name")
                .map(header -> table.headers().indexOf(header))
                .filter(column -> column >= 0)
                .flatMap(column -> table.rows().stream()
                        .filter(each -> each.cells().get(column).strip().equals(code))
                        .map(each -> Place.cell(
                                table.file(),
                                each.number(),
                                column + 1,
                                table.headers().get(column))))
                .findFirst();
    }
}
