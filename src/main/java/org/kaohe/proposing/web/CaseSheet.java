package org.kaohe.proposing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.Document;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Wording;

/** A case as the sections of a printed page. */
public record CaseSheet(String title, String banner, List<Section> sections, String note) {

    /** A heading and what stands under it. */
    public record Section(String title, List<Line> lines) {}

    /** A label, which may be empty, and a text. */
    public record Line(String label, String text) {}

    /** Writes one sheet in one language. */
    static final class Writing {

        private final CaseView it;
        private final Wording words;
        private final Say say;
        private final StepText steps;

        Writing(CaseView it, Locale language, Say say) {
            this.it = it;
            this.words = new Wording(language);
            this.say = say;
            this.steps = new StepText(words);
        }

        CaseSheet sheet() {
            CaseRow head = it.head();
            return new CaseSheet(
                    words.filled("print.title", String.valueOf(head.id()), head.name(), head.staffNo()),
                    in(it.lawful().banner()),
                    List.of(
                            section("print.head", head()),
                            section("print.source", source()),
                            section("print.path", path()),
                            section("print.steps", steps()),
                            section("print.checklist", checklist()),
                            section("print.periods", periods()),
                            section("print.documents", documents()),
                            section("print.evidence", evidence()),
                            section("print.observations", observations())),
                    words.of("print.note"));
        }

        private Section section(String title, List<Line> lines) {
            return new Section(
                    words.of(title), lines.isEmpty() ? List.of(new Line("", words.of("print.none"))) : lines);
        }

        private List<Line> head() {
            CaseRow head = it.head();
            List<Line> lines = new ArrayList<>();
            lines.add(line(
                    "print.standard",
                    StepText.joined(
                            say.policy(head.policy()),
                            words.filled("print.version", String.valueOf(head.version())),
                            head.period())));
            lines.add(line("print.opened", at(head.openedAt()) + " " + head.openedBy()));
            if (head.reason() != null) {
                lines.add(line("print.reason", head.reason()));
            }
            lines.add(line("print.state", in(head.stateText())));
            String until = head.next().until() == null
                    ? ""
                    : " · " + say.owner(head.next().owner(), head.next().named()) + " · "
                            + head.next().until();
            lines.add(line("print.next", in(head.next().what()) + until));
            it.protections().forEach(each -> lines.add(line("print.protected", in(each.text()))));
            return lines;
        }

        private List<Line> source() {
            return it.lawful().rules().stream()
                    .map(each -> new Line(
                            each.rule() + " " + String.join(" ", each.clauses()),
                            each.text() + " (" + each.file() + ":" + each.line() + ")"))
                    .toList();
        }

        private List<Line> path() {
            return it.lawful().path().stream()
                    .map(each -> new Line("", in(each)))
                    .toList();
        }

        private List<Line> steps() {
            return it.steps().stream()
                    .map(each -> new Line(
                            at(each.at()) + " " + each.by() + " · " + in(each.kindText()), steps.of(each.step())))
                    .toList();
        }

        private List<Line> checklist() {
            return it.checklist().stream()
                    .map(each -> new Line(
                            in(each.text()),
                            each.finding() == null
                                    ? words.of("print.open")
                                    : StepText.joined(
                                            StepText.finding(words, each.finding()),
                                            each.note(),
                                            each.by(),
                                            at(each.at()))))
                    .toList();
        }

        private List<Line> periods() {
            return it.periods().stream()
                    .map(each -> new Line(
                            each.period(),
                            StepText.joined(
                                    each.grade(), each.uncountedText() == null ? null : in(each.uncountedText()))))
                    .toList();
        }

        private List<Line> documents() {
            return it.documents().stream().map(this::document).toList();
        }

        private Line document(Document each) {
            return new Line(
                    "#" + each.id(),
                    StepText.joined(
                            each.title(), each.kind(), "SHA-256 " + each.sha256(), each.addedBy(), at(each.addedAt())));
        }

        private List<Line> evidence() {
            Evidence evidence = it.evidence();
            List<Line> lines = new ArrayList<>();
            lines.add(line(
                    "print.decision", StepText.joined("#" + evidence.decision(), evidence.grade(), evidence.score())));
            lines.add(line(
                    "print.hashes",
                    StepText.joined(
                            evidence.contentHash(),
                            evidence.factsHash(),
                            evidence.traceHash(),
                            evidence.engineVersion())));
            evidence.facts().forEach(each -> lines.add(new Line("", in(each.text()))));
            return lines;
        }

        private List<Line> observations() {
            return it.evidence().observations().stream()
                    .map(each -> new Line(
                            "#" + each.id(),
                            StepText.joined(
                                    each.observedOn(),
                                    say.code(it.evidence(), each.subject()),
                                    say.code(it.evidence(), each.source()),
                                    say.reading(each.reading()),
                                    each.note(),
                                    each.observer())))
                    .toList();
        }

        private Line line(String label, String text) {
            return new Line(words.of(label), text);
        }

        private String in(Text text) {
            return say.text(text);
        }

        private String at(Instant instant) {
            return say.minute(instant);
        }
    }
}
