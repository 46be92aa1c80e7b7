package org.kaohe.policydesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CaseRunner;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;

/**
 * Everything that can be said about a policy folder without a server: reading, building, cases, coverage.
 *
 * @param appraiser present when the policy can be built
 * @param cases present likewise
 * @param problems of all steps, each step's in order of place
 */
public record PolicyCheck(
        PolicyCode code, Optional<Appraiser> appraiser, Optional<CaseReport> cases, List<Problem> problems) {

    public PolicyCheck {
        problems = List.copyOf(problems);
    }

    public static PolicyCheck run(RulesFolder folder, PolicyCode code, AppraiserBuilder builder) {
        Taken taken = folder.read(code);
        if (taken.content().isEmpty()) {
            return new PolicyCheck(code, Optional.empty(), Optional.empty(), taken.problems());
        }
        PolicyContent content = taken.content().get();
        Built built = builder.build(content);
        if (built.appraiser().isEmpty()) {
            return new PolicyCheck(code, Optional.empty(), Optional.empty(), built.problems());
        }
        Appraiser appraiser = built.appraiser().get();
        CaseFile file = CaseFile.of(content, appraiser.policy());
        CaseReport report = CaseRunner.run(appraiser, file.examples());
        List<Problem> problems = new ArrayList<>(built.problems());
        problems.addAll(file.problems());
        if (file.examples().isEmpty() && file.problems().isEmpty()) {
            problems.add(Problem.error("case.none", Place.file(code.value())));
        } else {
            problems.addAll(report.problems());
        }
        return new PolicyCheck(code, Optional.of(appraiser), Optional.of(report), problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
