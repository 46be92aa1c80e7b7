package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.people.TeamNames;
import org.kaohe.print.PrintedPage;

/** One decision on paper: what its page shows, how to object, and how to tell that it is what was decided. */
final class PrintedDecision {

    /** Observations of one fact; the rest is counted. The pack has them all. */
    private static final int MOST_OBSERVATIONS = 20;

    private final ResultView view;
    private final DecisionView decision;
    private final Locale language;
    private final ResourceBundle words;

    private PrintedDecision(ResultView view, Locale language) {
        this.view = view;
        this.decision = view.decision();
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.kaohe.print",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static byte[] of(Explanation explanation, TeamNames teams, Locale language, ZoneId zone) {
        return new PrintedDecision(ResultView.of(explanation, teams, language, zone), language).pdf();
    }

    private byte[] pdf() {
        var page = new PrintedPage(
                say("title", decision.name(), decision.staffNo(), decision.period()),
                language.toLanguageTag(),
                say("footer", decision.id(), decision.contentHash()));
        page.pairs(head());
        failure(page);
        score(page);
        rules(page);
        evidence(page);
        page.heading(say("object"));
        page.paragraph(say("object.how"));
        page.heading(say("verify"));
        page.paragraph(say("verify.how", decision.id()));
        page.small(say("verify.hashes", decision.contentHash(), decision.factsHash(), decision.engineVersion()));
        return page.pdf();
    }

    private List<String> head() {
        return Stream.of(
                        say("person"),
                        say("named", decision.name(), decision.staffNo()),
                        say("team"),
                        view.team() + " / " + view.post(),
                        say("policy"),
                        view.policy(),
                        say("version"),
                        decision.version() == null ? say("unpublished") : decision.version(),
                        say("period"),
                        decision.period(),
                        say("state"),
                        say("state." + decision.status()),
                        say("score"),
                        plain(decision.score()),
                        say("grade"),
                        orNone(decision.grade()),
                        say("bonus"),
                        plain(decision.bonus()),
                        say("decided"),
                        view.decidedAt())
                .map(String::valueOf)
                .toList();
    }

    private void failure(PrintedPage page) {
        if (view.failure() != null) {
            page.heading(say("failure"));
            page.paragraph(view.failure());
        }
        section(page, "missing", view.missing());
        section(page, "proposals", view.proposals());
        section(page, "notes", view.notes());
    }

    private void section(PrintedPage page, String name, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(say(name));
            page.list(items);
        }
    }

    private void score(PrintedPage page) {
        if (!view.bars().isEmpty()) {
            page.heading(say("waterfall"));
            page.bars(view.bars().stream().map(PrintedDecision::bar).toList());
        }
    }

    private static PrintedPage.Bar bar(AnswersView.Bar it) {
        return new PrintedPage.Bar(
                it.label(),
                it.amount(),
                it.total(),
                new BigDecimal(it.before()),
                new BigDecimal(it.length()),
                new BigDecimal(it.most()),
                it.off());
    }

    /** A rule that took effect several times stands there once, with all it gave. */
    private void rules(PrintedPage page) {
        Map<List<String>, List<String>> gave = new LinkedHashMap<>();
        for (ResultView.Step each : view.firings()) {
            String place =
                    each.row() == null ? say("line", each.file(), each.line()) : say("row", each.file(), each.row());
            List<String> rule = List.of(each.rule() + "\n" + place, each.text());
            gave.computeIfAbsent(rule, none -> new ArrayList<>())
                    .addAll(each.derived().stream().map(ResultView.Said::text).toList());
        }
        List<List<String>> rows = gave.entrySet().stream()
                .map(each -> List.of(each.getKey().get(0), each.getKey().get(1), String.join("\n", each.getValue())))
                .toList();
        page.heading(say("rules"));
        page.table(List.of(3, 5, 4), List.of(say("rule"), say("sentence"), say("gave")), rows);
    }

    private void evidence(PrintedPage page) {
        page.heading(say("evidence"));
        if (view.masked() > 0) {
            page.small(say("masked", view.masked()));
        }
        List<List<String>> rows = view.facts().stream()
                .filter(each -> !each.observations().isEmpty())
                .map(each -> List.of(each.text(), observations(each.observations())))
                .toList();
        page.table(List.of(2, 3), List.of(say("fact"), say("observations")), rows);
    }

    private String observations(List<ResultView.Seen> seen) {
        String told = seen.stream().limit(MOST_OBSERVATIONS).map(this::seen).collect(Collectors.joining("\n"));
        int rest = seen.size() - MOST_OBSERVATIONS;
        return rest > 0 ? told + "\n" + say("more", rest) : told;
    }

    private String seen(ResultView.Seen it) {
        String line = say("observation", it.observedOn(), it.value(), it.recordedBy());
        return it.corrected() == null ? line : line + " " + say("corrected", it.corrected(), it.correctedBy());
    }

    private String plain(BigDecimal number) {
        return number == null ? say("none") : number.toPlainString();
    }

    private String orNone(String text) {
        return text == null ? say("none") : text;
    }

    private String say(String key, Object... values) {
        Object[] texts = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), language).format(texts);
    }
}
