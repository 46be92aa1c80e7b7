package org.kaohe.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;

/**
 * People per second through the rules of the regulation, with the full trace, beside the same rules in bare Drools and the
 * same arithmetic in Java. The ways take turns round by round, so that a busy machine slows all of them.
 */
final class EvaluateBench {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 5;

    private EvaluateBench() {}

    static void run(int count) throws Exception {
        List<Dossier> people = new MadeUpDossiers().people(count);
        Appraiser regulation = regulation();
        bothWaysAgree(people, regulation);
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.printf(
                "evaluate: %,d people, regulation, %d rules, %d cores%n",
                count, regulation.rules().size(), cores);
        ToIntFunction<Dossier> byRules =
                each -> regulation.appraise(each).proposals().size();
        ToIntFunction<Dossier> byHand = each -> ByHandRegulation.decide(each).hashCode();
        var raw = new RawDrools(regulation.content());
        for (int threads : cores == 1 ? new int[] {1} : new int[] {1, cores}) {
            long[] rates = rates(people, List.of(byRules, raw::evaluate, byHand), threads);
            System.out.printf(
                    "%2d thread(s): with trace %,9d people/s | bare Drools %,9d, so %3d %% of it (bar 80) | Java by hand"
                            + " %,11d%n",
                    threads, rates[0], rates[1], rates[0] * 100 / rates[1], rates[2]);
        }
    }

    static Appraiser regulation() {
        var content = new RulesFolder(Path.of("rules"))
                .read(new PolicyCode("regulation"))
                .content()
                .orElseThrow();
        var built = new Engine().build(content);
        return built.appraiser()
                .orElseThrow(() -> new IllegalStateException(built.problems().toString()));
    }

    /** A fast wrong answer is worth nothing. */
    private static void bothWaysAgree(List<Dossier> people, Appraiser regulation) {
        for (Dossier each : people) {
            Verdict verdict = regulation.appraise(each);
            boolean review = verdict.proposals().stream().anyMatch(it -> it.kind() == ProposalKind.DISMISSAL_REVIEW);
            var byRules = new ByHandRegulation.Result(verdict.score(), verdict.grade(), verdict.bonus(), review);
            var byHand = ByHandRegulation.decide(each);
            if (!byRules.equals(byHand)) {
                throw new IllegalStateException(each.staffNo() + ": rules " + byRules + ", by hand " + byHand);
            }
        }
    }

    /** The best of some rounds: what the machine's other work took away is not of interest. */
    private static long[] rates(List<Dossier> people, List<ToIntFunction<Dossier>> works, int threads)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long[] rates = new long[works.size()];
        try {
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                for (int work = 0; work < rates.length; work++) {
                    long begin = System.nanoTime();
                    all(people, works.get(work), threads, pool);
                    long rate = people.size() * 1_000_000_000L / (System.nanoTime() - begin);
                    rates[work] = round < WARM_UP_ROUNDS ? 0 : Math.max(rates[work], rate);
                }
            }
            return rates;
        } finally {
            pool.shutdown();
        }
    }

    private static void all(List<Dossier> people, ToIntFunction<Dossier> work, int threads, ExecutorService pool)
            throws Exception {
        List<Callable<Integer>> parts = new ArrayList<>();
        int part = (people.size() + threads - 1) / threads;
        for (int from = 0; from < people.size(); from += part) {
            List<Dossier> mine = people.subList(from, Math.min(from + part, people.size()));
            parts.add(() -> mine.stream().mapToInt(work).sum());
        }
        for (Future<Integer> each : pool.invokeAll(parts)) {
            each.get();
        }
    }
}
