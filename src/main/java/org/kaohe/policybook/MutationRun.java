package org.kaohe.policybook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.decision.MutantMaker.Mutant;
import org.kaohe.core.decision.MutantMaker.Mutants;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseReport.Result;

/** Runs the cases of a policy through its mutants and counts those that some case notices. */
public final class MutationRun {

    /** Cases that hold for the policy as it is: only these can notice anything. */
    private final List<Sound> cases;

    /** A case, and the rules that fire in it. */
    private record Sound(Example example, Set<Integer> fired) {}

    private MutationRun(List<Sound> cases) {
        this.cases = cases;
    }

    /** @param most when this time is up, the rest is left untried */
    public static MutationReport run(Mutants mutants, List<Example> examples, Duration most) {
        long start = System.nanoTime();
        List<Sound> cases = CaseRunner.run(mutants.unchanged(), examples).results().stream()
                .filter(Result::passed)
                .map(result -> new Sound(
                        result.example(),
                        result.fired().stream().map(each -> each.index()).collect(Collectors.toSet())))
                .toList();
        var run = new MutationRun(cases);
        List<Problem> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : mutants.all()) {
            if (System.nanoTime() - start > most.toNanos()) {
                break;
            }
            tried++;
            if (!run.notices(mutant)) {
                survivors.add(mutant.unnoticed());
            }
        }
        return new MutationReport(
                tried - survivors.size(),
                mutants.equivalent(),
                mutants.all().size() - tried,
                InOrder.of(survivors),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Cases in which a changed rule fires come first: they are the likeliest to notice. */
    private boolean notices(Mutant mutant) {
        List<Example> later = new ArrayList<>();
        for (Sound each : cases) {
            if (Collections.disjoint(each.fired(), mutant.rules())) {
                later.add(each.example());
            } else if (CaseRunner.disagrees(mutant.changed(), each.example())) {
                return true;
            }
        }
        return later.stream().anyMatch(each -> CaseRunner.disagrees(mutant.changed(), each));
    }
}
