package org.kaohe.platform.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.MutantMaker;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.WholePeople;
import org.kaohe.policydesk.DraftCheck;
import org.kaohe.policydesk.Newest;
import org.kaohe.policydesk.PolicyCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks every policy of a rules folder. Ends with 0 when there is no error, 1 when there is one. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "检查规则目录：问题、示例、覆盖、变异得分。",
            "Checks a rules folder: problems with file and line or cell, cases, coverage, mutation score.",
            "Exit code 0: no error; 1: an error; 2: wrong usage."
        })
public final class CheckCommand implements Callable<Integer> {

    private final Supplier<AppraiserBuilder> builder;
    private final MutantMaker mutants;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULES_DIR",
            defaultValue = "rules",
            description = "规则目录 The rules folder (default: ${DEFAULT-VALUE}).")
    private Path rules;

    @Option(names = "--policy", paramLabel = "CODE", description = "只检查这一项政策 Only this policy.")
    private String policy;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text | json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "语言 Language: zh | en (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(names = "--no-mutation", description = "不算变异得分 Without the mutation score.")
    private boolean noMutation;

    @Option(
            names = "--mutation-seconds",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "变异得分每项政策的时限 Most seconds a policy for the mutation score (default: ${DEFAULT-VALUE}).")
    private int mutationSeconds;

    @Spec
    private CommandSpec spec;

    public CheckCommand(Supplier<AppraiserBuilder> builder, MutantMaker mutants) {
        this.builder = builder;
        this.mutants = mutants;
    }

    @Override
    public Integer call() {
        RulesFolder folder = folder(rules, spec);
        List<PolicyCode> codes = policy == null ? folder.policies() : List.of(known(folder, policy, spec));
        if (codes.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "目录 " + rules + " 里没有政策。 There is no policy in the folder " + rules + ".");
        }
        AppraiserBuilder engine = builder.get();
        List<PolicyCheck> checks = new ArrayList<>();
        var check = noMutation
                ? DraftCheck.quick(folder, engine)
                : new DraftCheck(folder, engine, mutants, Duration.ofSeconds(mutationSeconds), Newest.NONE);
        codes.forEach(code -> checks.add(check.check(code)));
        List<Problem> others = new ArrayList<>();
        Optional<WholePeople.Report> people = Optional.empty();
        if (policy == null) {
            others.addAll(folder.strays());
            people = Optional.of(WholePeople.tell(folder.stories(), built(checks)));
            others.addAll(people.get().problems());
        }
        var out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(CheckJson.of(checks, others, language.locale()));
        } else {
            new CheckText(out, language.locale()).write(checks, people, others);
        }
        boolean sound = checks.stream().noneMatch(PolicyCheck::hasErrors)
                && others.stream().noneMatch(Problem::isError);
        return sound ? 0 : 1;
    }

    private static Map<PolicyCode, Appraiser> built(List<PolicyCheck> checks) {
        return checks.stream()
                .flatMap(check -> check.appraiser().stream())
                .collect(Collectors.toMap(each -> each.policy().code(), each -> each));
    }

    static RulesFolder folder(Path rules, CommandSpec spec) {
        if (!Files.isDirectory(rules)) {
            throw new ParameterException(spec.commandLine(), "没有目录 " + rules + "。 There is no folder " + rules + ".");
        }
        return new RulesFolder(rules);
    }

    static PolicyCode known(RulesFolder folder, String policy, CommandSpec spec) {
        return folder.policies().stream()
                .filter(code -> code.value().equals(policy))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "没有政策 " + policy + "。 There is no policy " + policy + "; known are " + folder.policies()
                                + "."));
    }
}
