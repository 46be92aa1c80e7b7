package org.kaohe.platform.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.FactText;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.policybook.CaseReport.Difference;
import org.kaohe.policybook.CaseReport.Result;

/** A verdict for people: what came out, and each firing with what it rested on and what it gave. */
final class VerdictText {

    private final PrintWriter out;
    private final Appraiser appraiser;
    private final Locale locale;
    private final PolicyNames names;
    private final FactText facts;

    VerdictText(PrintWriter out, Appraiser appraiser, Locale locale) {
        this.out = out;
        this.appraiser = appraiser;
        this.locale = locale;
        this.names = new PolicyNames(appraiser.policy(), locale);
        this.facts = new FactText(locale, names::of);
    }

    void write(Result result) {
        Verdict verdict = result.verdict();
        out.println("== " + result.example().name());
        out.println(say("try.period", result.example().dossier().period(), say("status." + verdict.status())));
        if (verdict.failure() != null) {
            out.println("  " + verdict.failure().message(locale));
        }
        out.println(say("try.result", plain(verdict.score()), orNone(verdict.grade()), plain(verdict.bonus())));
        verdict.proposals().forEach(each -> out.println("  " + facts.of(each)));
        verdict.missing().forEach(each -> out.println("  " + facts.of(each)));
        verdict.notes().forEach(each -> out.println("  " + facts.of(each)));
        out.println(say("try.trace"));
        List<Firing> firings = verdict.trace().firings();
        for (int i = 0; i < firings.size(); i++) {
            write(i + 1, firings.get(i), verdict.trace());
        }
        for (Difference each : result.differences()) {
            out.println(say("try.differs", each.what(), each.expected(), each.actual()));
        }
        out.println();
    }

    private void write(int number, Firing firing, Trace trace) {
        RuleInfo rule = appraiser.rules().get(firing.rule());
        String place = say(rule.table() ? "try.row" : "try.line", rule.file(), rule.line());
        out.println("  %3d. [%s] %s (%s)".formatted(number, say("phase." + rule.phase()), rule.name(), place));
        out.println(say("try.from", sentences(firing.bound(), trace)));
        out.println(say("try.gives", sentences(firing.derived(), trace)));
    }

    private String sentences(List<Integer> positions, Trace trace) {
        return positions.isEmpty()
                ? say("try.none")
                : positions.stream()
                        .map(position -> facts.of(trace.facts().get(position)))
                        .collect(Collectors.joining(say("try.joint")));
    }

    private String plain(BigDecimal number) {
        return number == null ? say("try.none") : number.toPlainString();
    }

    private String orNone(String text) {
        return text == null ? say("try.none") : names.of(text);
    }

    private String say(String key, Object... values) {
        return Language.say(locale, key, values);
    }
}
