package org.kaohe.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.ObstacleText;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;

/** How long one decision takes to say why each of its silent rules did not fire, sentences in both languages included. */
final class WhyBench {

    private static final int WARM_UP = 50;

    private WhyBench() {}

    static void run(int people) {
        var made = new MadeUpDossiers();
        answer("regulation", policy -> made.people(WARM_UP + people));
        answer("conduct-checklist", policy -> made.inspected(policy, WARM_UP + people));
    }

    private static void answer(String code, Function<Policy, List<Dossier>> dossiers) {
        Appraiser appraiser = new Engine()
                .build(new RulesFolder(Path.of("rules"))
                        .read(new PolicyCode(code))
                        .content()
                        .orElseThrow())
                .appraiser()
                .orElseThrow();
        List<Trace> traces = dossiers.apply(appraiser.policy()).stream()
                .map(each -> appraiser.appraise(each).trace())
                .toList();
        var zh = new ObstacleText(Locale.CHINESE, name -> name);
        var en = new ObstacleText(Locale.ENGLISH, name -> name);
        int[] answers = {0};
        Consumer<Trace> why = trace -> {
            for (Silence each : appraiser.explainer().whyNot(trace, rule -> true)) {
                String rule = appraiser.rules().get(each.rule()).name();
                answers[0] += zh.of(each, rule).isEmpty() || en.of(each, rule).isEmpty() ? 0 : 1;
            }
        };
        traces.subList(0, WARM_UP).forEach(why);
        answers[0] = 0;
        long[] micros = traces.subList(WARM_UP, traces.size()).stream()
                .mapToLong(trace -> micros(why, trace))
                .toArray();
        Arrays.sort(micros);
        System.out.printf(
                "why-not: %s, %d rules, %,d decisions, %.1f answers each: median %,d us, 95%% %,d us, slowest %,d us%n",
                code,
                appraiser.rules().size(),
                micros.length,
                (double) answers[0] / micros.length,
                micros[micros.length / 2],
                micros[micros.length * 95 / 100],
                micros[micros.length - 1]);
    }

    private static long micros(Consumer<Trace> work, Trace trace) {
        long begin = System.nanoTime();
        work.accept(trace);
        return (System.nanoTime() - begin) / 1000;
    }
}
