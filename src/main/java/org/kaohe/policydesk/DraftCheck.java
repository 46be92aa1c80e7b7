package org.kaohe.policydesk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.MutantMaker;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CaseRunner;
import org.kaohe.policybook.MutationReport;
import org.kaohe.policybook.MutationRun;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;
import org.kaohe.policydesk.PolicyCheck.Timings;

/**
 * Checks a policy, mostly as it lies in its folder now; the command and the service ask the same class. Slips are tried
 * only where every case passes: what a wrong case notices says nothing.
 */
public final class DraftCheck {

    private final RulesFolder folder;
    private final AppraiserBuilder builder;
    private final MutantMaker mutants;
    private final Duration mostForMutation;
    private final Newest newest;

    /**
     * @param mostForMutation when this is up, the slips not yet tried are left, and the report says so
     * @param newest what a figure of the source was before
     */
    public DraftCheck(
            RulesFolder folder,
            AppraiserBuilder builder,
            MutantMaker mutants,
            Duration mostForMutation,
            Newest newest) {
        this.folder = folder;
        this.builder = builder;
        this.mutants = mutants;
        this.mostForMutation = mostForMutation;
        this.newest = newest;
    }

    /** Without the mutation score, and without knowing of versions. */
    public static DraftCheck quick(RulesFolder folder, AppraiserBuilder builder) {
        return new DraftCheck(folder, builder, content -> Optional.empty(), Duration.ZERO, Newest.NONE);
    }

    /** Whether there is a folder to check. */
    public boolean knows(PolicyCode code) {
        return folder.policies().contains(code);
    }

    /** The draft: the folder as it is now. */
    public PolicyCheck check(PolicyCode code) {
        long start = System.nanoTime();
        Taken taken = folder.read(code);
        return taken.content().isEmpty()
                ? unbuilt(code, taken.problems(), start)
                : check(taken.content().get());
    }

    /** A content, wherever it comes from. */
    public PolicyCheck check(PolicyContent content) {
        PolicyCode code = content.code();
        long start = System.nanoTime();
        Built built = builder.build(content);
        if (built.appraiser().isEmpty()) {
            return unbuilt(code, built.problems(), start);
        }
        Duration build = since(start);
        Appraiser appraiser = built.appraiser().get();
        start = System.nanoTime();
        CaseFile file = CaseFile.of(appraiser.content(), appraiser.policy());
        CaseReport cases = CaseRunner.run(appraiser, file.examples());
        Duration ran = since(start);
        start = System.nanoTime();
        Optional<MutationReport> mutation = cases.passed() < cases.results().size()
                ? Optional.empty()
                : mutants.mutants(appraiser.content())
                        .map(each -> MutationRun.run(each, file.examples(), mostForMutation));
        var timings = new Timings(build, ran, since(start));
        List<Problem> problems = new ArrayList<>(built.problems());
        problems.addAll(newest.outdated(appraiser.content()));
        problems.addAll(problems(code, file, cases));
        mutation.ifPresent(each -> problems.addAll(each.problems(code)));
        return new PolicyCheck(code, Optional.of(appraiser), Optional.of(cases), mutation, problems, timings);
    }

    private static List<Problem> problems(PolicyCode code, CaseFile file, CaseReport cases) {
        if (file.examples().isEmpty() && file.problems().isEmpty()) {
            return List.of(Problem.error("case.none", Place.file(code.value())));
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(cases.problems());
        return problems;
    }

    private static PolicyCheck unbuilt(PolicyCode code, List<Problem> problems, long start) {
        return new PolicyCheck(
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                problems,
                new Timings(since(start), Duration.ZERO, Duration.ZERO));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
