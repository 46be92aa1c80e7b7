package org.kaohe.proposing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.pages.Frame;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.PersonalCase;
import org.kaohe.proposing.PersonalCase.NextStep;
import org.kaohe.proposing.Wording;

/** A case as a ladder: each step the law asks for, what was done on it, and what is missing to take it. */
final class Ladder {

    private static final List<String> STEPS =
            List.of("Warned", "Improving", "Received", "Reassessed", "Ticked", "Proposed", "Decided");
    private static final Map<NextStep, String> NEXT = Map.of(
            NextStep.WARN, "Warned",
            NextStep.IMPROVE, "Improving",
            NextStep.RECEIVE, "Received",
            NextStep.REASSESS, "Reassessed",
            NextStep.CHECK, "Ticked",
            NextStep.PROPOSE, "Proposed",
            NextStep.DECIDE, "Decided",
            NextStep.CLOSE, "Closed",
            NextStep.NOTHING, "");
    /** Where {@code path.*} of {@link Wording} says what the law asks for. */
    private static final Map<String, String> LAWFUL = Map.of(
            "Warned", "path.warned",
            "Improving", "path.improving",
            "Reassessed", "path.reassessed",
            "Ticked", "path.proposed",
            "Decided", "path.decided");

    /** Where a step stands. */
    enum Standing {
        DONE,
        NOW,
        LATER,
        /** The case is over without it. */
        SKIPPED
    }

    /**
     * One step.
     *
     * @param mark what stands beside it, for the eye only
     * @param lawful what the law asks for; empty when an earlier step says it
     */
    record Rung(
            String key,
            Standing standing,
            String mark,
            String title,
            String lawful,
            List<Entry> entries,
            List<String> missing) {}

    /** Something that was done on it. */
    record Entry(String who, String said) {}

    private final PersonalCase it;
    private final CaseView view;
    private final LocalDate today;
    private final Say say;
    private final Wording words;
    private final CaseTexts texts;
    private final StepText said;

    Ladder(PersonalCase it, CaseView view, LocalDate today, Say say, Frame frame) {
        this.it = it;
        this.view = view;
        this.today = today;
        this.say = say;
        this.words = new Wording(frame.locale());
        this.texts = frame.texts(CaseTexts.class);
        this.said = new StepText(words);
    }

    List<Rung> rungs() {
        String next = NEXT.get(view.head().next().step());
        List<String> steps = new ArrayList<>(STEPS);
        boolean closed = "Closed".equals(next) || entries("Closed").size() > 0;
        if (closed) {
            steps.add("Closed");
        }
        List<Rung> rungs = new ArrayList<>();
        for (String each : steps) {
            List<Entry> entries = entries(each);
            Standing standing = standing(each, next, steps, entries);
            String lawful = LAWFUL.containsKey(each) ? words.of(LAWFUL.get(each)) : "";
            rungs.add(new Rung(
                    each,
                    standing,
                    standing == Standing.DONE ? "✓" : String.valueOf(rungs.size() + 1),
                    words.of("step", each),
                    lawful,
                    entries,
                    standing == Standing.NOW || standing == Standing.LATER ? missing(each) : List.of()));
        }
        return rungs;
    }

    private Standing standing(String step, String next, List<String> steps, List<Entry> entries) {
        if (step.equals(next)) {
            return Standing.NOW;
        }
        if (!entries.isEmpty()) {
            // Some points of the checklist may be looked into long before it is their turn.
            boolean partly =
                    step.equals("Ticked") && view.checklist().stream().anyMatch(each -> each.finding() == null);
            return partly ? (it.state().isOver() ? Standing.SKIPPED : Standing.LATER) : Standing.DONE;
        }
        boolean past = steps.indexOf(step) < steps.indexOf(next);
        return it.state().isOver() || past ? Standing.SKIPPED : Standing.LATER;
    }

    private List<Entry> entries(String kind) {
        return view.steps().stream()
                .filter(each -> each.kind().equals(kind))
                .map(each -> new Entry(texts.byAt(each.by(), say.minute(each.at())), said.of(each.step())))
                .toList();
    }

    private List<String> missing(String step) {
        List<String> missing = new ArrayList<>();
        if (step.equals("Received") && view.documents().isEmpty()) {
            missing.add(texts.missingDocument());
        }
        if (step.equals("Reassessed")) {
            it.last(CaseStep.Improving.class)
                    .filter(plan -> plan.until().isAfter(today))
                    .ifPresent(plan -> missing.add(texts.missingEnd(plan.until().toString())));
        }
        if (step.equals("Ticked")) {
            view.checklist().stream()
                    .filter(each -> each.finding() == null)
                    .forEach(each -> missing.add(say.text(each.text())));
        }
        if (step.equals("Proposed")) {
            it.last(CaseStep.Reassessed.class)
                    .filter(CaseStep.Reassessed::passed)
                    .ifPresentOrElse(passed -> missing.add(texts.passedAgain()), () -> {
                        if (it.last(CaseStep.Reassessed.class).isEmpty()) {
                            missing.add(texts.missingFailure());
                        }
                    });
        }
        if (step.equals("Decided")) {
            missing.add(texts.missingDecider());
        }
        return missing;
    }
}
