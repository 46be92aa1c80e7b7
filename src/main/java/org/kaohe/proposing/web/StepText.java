package org.kaohe.proposing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.Protection;
import org.kaohe.proposing.Wording;

/** What the parts of a step of a case say, without their names, in one line. */
final class StepText {

    private static final Set<String> FINDINGS = Set.of("NONE", "NOTICE", "PAY");

    private final Wording words;

    StepText(Wording words) {
        this.words = words;
    }

    String of(CaseStep step) {
        if (step instanceof CaseStep.Warned warning) {
            return joined(warning.on(), warning.interview());
        }
        if (step instanceof CaseStep.Improving plan) {
            return joined(
                    words.of("way", plan.way()),
                    plan.content(),
                    plan.hours(),
                    plan.trainer(),
                    plan.from(),
                    plan.until());
        }
        if (step instanceof CaseStep.Received receipt) {
            return joined(receipt.on(), "#" + receipt.document());
        }
        if (step instanceof CaseStep.Reassessed result) {
            return assessed(result);
        }
        if (step instanceof CaseStep.Ticked tick) {
            return joined(words.of("check", tick.check()), finding(words, tick.finding()), tick.note());
        }
        if (step instanceof CaseStep.Proposed proposal) {
            return joined(words.of("measure", proposal.measure()), proposal.grounds());
        }
        return step instanceof CaseStep.Decided decision
                ? joined(words.of("measure", decision.measure()), decision.reason())
                : ((CaseStep.Closed) step).reason();
    }

    /** A finding in words; a day stays as it is. */
    static String finding(Wording words, String finding) {
        if (finding == null) {
            return "";
        }
        return Protection.of(finding)
                .map(each -> words.of("protection", each))
                .orElseGet(() -> FINDINGS.contains(finding) ? words.of("finding", finding) : finding);
    }

    private String assessed(CaseStep.Reassessed result) {
        List<String> items = result.items().stream()
                .map(each -> each.text()
                        + (each.objective() ? words.of("print.objective") : "")
                        + words.of(each.met() ? "print.met" : "print.unmet"))
                .toList();
        return joined(
                result.on(),
                String.join(", ", result.scorers()),
                String.join("; ", items),
                words.of(result.passed() ? "print.passed" : "print.failed"));
    }

    static String joined(Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
