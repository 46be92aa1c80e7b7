package org.kaohe.proposing.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.CaseStep.Check;
import org.kaohe.proposing.DecidedResults.PastPeriod;
import org.kaohe.proposing.DecidedResults.Uncounted;
import org.kaohe.proposing.Document;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.PersonalCase;
import org.kaohe.proposing.PersonalCase.Taken;
import org.kaohe.proposing.Protection;

/**
 * A case with everything in it.
 *
 * @param protections that forbid a release today, as far as the roster knows
 * @param lawful what the source regulation says beside what the law asks for
 */
record CaseView(
        @JsonUnwrapped CaseRow head,
        List<StepView> steps,
        List<CheckView> checklist,
        List<ProtectionView> protections,
        List<PeriodView> periods,
        List<Document> documents,
        LawfulView lawful,
        Evidence evidence) {

    record StepView(int seq, String kind, Text kindText, CaseStep step, String by, Instant at) {}

    /** @param finding null while nobody has looked */
    record CheckView(Check check, Text text, String finding, String note, String by, Instant at) {}

    record ProtectionView(Protection code, Text text) {}

    /** @param uncounted why it does not count; null when it does */
    record PeriodView(
            long decision, String period, String grade, boolean failing, Uncounted uncounted, Text uncountedText) {}

    /** @param rules as HR wrote them, with the clauses of the source they rest on */
    record LawfulView(Text banner, String source, List<Evidence.Ground> rules, List<Text> path) {}

    /** What a case is shown with. */
    record Around(List<Document> documents, List<PastPeriod> periods, Set<Protection> protections, Evidence evidence) {}

    static CaseView of(PersonalCase it, Around around, LocalDate today) {
        return new CaseView(
                CaseRow.of(it, today),
                it.steps().stream().map(CaseView::step).toList(),
                Stream.of(Check.values()).map(each -> check(each, it)).toList(),
                around.protections().stream()
                        .sorted()
                        .map(each -> new ProtectionView(each, Words.of("protection", each)))
                        .toList(),
                around.periods().stream().map(CaseView::period).toList(),
                around.documents(),
                lawful(around.evidence()),
                around.evidence());
    }

    /** Whether something protects the person, by the roster or by what was looked into. */
    boolean forbidsRelease() {
        return !protections.isEmpty()
                || checklist.stream()
                        .anyMatch(each -> each.check() == Check.ART42_SCREEN
                                && each.finding() != null
                                && Protection.of(each.finding()).isPresent());
    }

    private static StepView step(Taken it) {
        String kind = it.step().getClass().getSimpleName();
        return new StepView(it.seq(), kind, Words.of("step", kind), it.step(), it.by(), it.at());
    }

    private static CheckView check(Check check, PersonalCase it) {
        Taken taken = it.checklist().get(check);
        Text text = Words.of("check", check);
        if (taken == null) {
            return new CheckView(check, text, null, null, null, null);
        }
        var tick = (CaseStep.Ticked) taken.step();
        return new CheckView(check, text, tick.finding(), tick.note(), taken.by(), taken.at());
    }

    private static PeriodView period(PastPeriod it) {
        return new PeriodView(
                it.decision(),
                it.period().toString(),
                it.grade(),
                it.failing(),
                it.uncounted(),
                it.uncounted() == null ? null : Words.of("uncounted", it.uncounted()));
    }

    private static LawfulView lawful(Evidence evidence) {
        List<Text> path = Stream.of("warned", "improving", "reassessed", "proposed", "decided")
                .map(each -> Words.of("path", each))
                .toList();
        return new LawfulView(Words.of("banner"), evidence.source(), evidence.grounds(), path);
    }
}
