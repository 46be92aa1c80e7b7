package org.kaohe.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CaseRunner;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policydesk.DraftCheck;
import org.kaohe.policydesk.PolicyCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates the cases of a file and shows each decision with its trace. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "试算：按示例文件里的给定，打印结果和推导过程。",
            "Tries cases: prints each decision and how it came about. The file is written like a policy's cases.yaml;",
            "expect: may be left out. Exit code 0: as expected; 1: an error or a difference; 2: wrong usage."
        })
public final class TryCommand implements Callable<Integer> {

    private final Supplier<AppraiserBuilder> builder;

    @Parameters(index = "0", paramLabel = "POLICY", description = "政策代码 The policy's code.")
    private String policy;

    @Parameters(index = "1", paramLabel = "CASE.yaml", description = "示例文件 The case file.")
    private Path file;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "规则目录 The rules folder (default: ${DEFAULT-VALUE}).")
    private Path rules;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "语言 Language: zh | en (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Spec
    private CommandSpec spec;

    public TryCommand(Supplier<AppraiserBuilder> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() throws IOException {
        RulesFolder folder = CheckCommand.folder(rules, spec);
        PolicyCode code = CheckCommand.known(folder, policy, spec);
        PolicyCheck check = DraftCheck.quick(folder, builder.get()).check(code);
        if (check.appraiser().isEmpty()) {
            return tell(check.problems());
        }
        Appraiser appraiser = check.appraiser().get();
        if (!Files.isRegularFile(file)) {
            return tell(List.of(Problem.error("case.file", Place.file(file.toString()), file)));
        }
        CaseFile cases = CaseFile.read(file.toString(), Files.readAllBytes(file), appraiser.policy());
        CaseReport report = CaseRunner.run(appraiser, cases.examples());
        var text = new VerdictText(spec.commandLine().getOut(), appraiser, language.locale());
        report.results().forEach(text::write);
        boolean asExpected = report.results().stream().allMatch(CaseReport.Result::passed);
        return cases.problems().isEmpty() ? (asExpected ? 0 : 1) : tell(cases.problems());
    }

    private int tell(List<Problem> problems) {
        for (Problem problem : problems) {
            spec.commandLine()
                    .getErr()
                    .println(problem.place() + " " + problem.code() + "\n    " + problem.message(language.locale()));
        }
        return 1;
    }
}
