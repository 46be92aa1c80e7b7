package org.kaohe.proposing.web;

import java.util.List;
import java.util.stream.Stream;
import org.kaohe.pages.Choice;
import org.kaohe.pages.Form;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.Protection;

/**
 * What the forms of a case offer to choose from.
 *
 * @param measures without a release while the law forbids one; so with {@code decided}
 */
record CaseChoices(
        List<Choice> ways,
        List<Choice> documents,
        List<Choice> protections,
        List<Choice> measures,
        List<Choice> decided) {

    static CaseChoices of(CaseView it, Say say, Form form) {
        return new CaseChoices(
                Stream.of(CaseStep.Way.values())
                        .map(each -> Choice.of(
                                each.name(),
                                say.word("way", each),
                                form.at("improvement").typed("way")))
                        .toList(),
                it.documents().stream()
                        .map(each -> Choice.of(
                                String.valueOf(each.id()),
                                "#" + each.id() + " " + each.title(),
                                form.at("receipt").typed("document")))
                        .toList(),
                Stream.of(Protection.values())
                        .map(each -> Choice.of(
                                each.name(),
                                say.word("protection", each),
                                form.at("ART42_SCREEN").typed("finding")))
                        .toList(),
                measures(it, say, form.at("proposal").typed("measure")),
                measures(it, say, form.at("decision").typed("measure", proposed(it))));
    }

    private static List<Choice> measures(CaseView it, Say say, String chosen) {
        return Stream.of(CaseStep.Measure.values())
                .filter(each -> each != CaseStep.Measure.RELEASE || !it.forbidsRelease())
                .map(each -> Choice.of(each.name(), say.word("measure", each), chosen))
                .toList();
    }

    /** What was put forward last, as the decision begins with it. */
    private static String proposed(CaseView it) {
        return it.steps().stream()
                .filter(each -> each.step() instanceof CaseStep.Proposed)
                .map(each -> ((CaseStep.Proposed) each.step()).measure().name())
                .reduce("", (first, last) -> last);
    }
}
