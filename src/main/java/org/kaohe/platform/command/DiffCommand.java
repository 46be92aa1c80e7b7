package org.kaohe.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;
import org.kaohe.policydesk.DifferenceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a policy of two rules folders by meaning, for a review. Ends with 0 same, 1 different, 2 error. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "比较两个规则目录（或两份检出）里的一项政策：按含义，不按行。",
            "Compares a policy of two rules folders, or of two checkouts that have one, by meaning and not by line.",
            "Exit code 0: the same; 1: different; 2: error."
        })
public final class DiffCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int ERROR = 2;

    @Parameters(index = "0", paramLabel = "DIR_A", description = "原目录 The folder before.")
    private Path before;

    @Parameters(index = "1", paramLabel = "DIR_B", description = "新目录 The folder after.")
    private Path after;

    @Parameters(index = "2", paramLabel = "POLICY", description = "政策代码 The policy's code.")
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        RulesFolder from = CheckCommand.folder(rules(before), spec);
        RulesFolder to = CheckCommand.folder(rules(after), spec);
        PolicyCode code = List.of(from, to).stream()
                .flatMap(folder -> folder.policies().stream())
                .filter(each -> each.value().equals(policy))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "两个目录都没有政策 " + policy + "。 Neither folder has a policy " + policy + "."));
        Optional<PolicyContent> old = content(from, code);
        Optional<PolicyContent> fresh = content(to, code);
        if (old.isEmpty() || fresh.isEmpty()) {
            return ERROR;
        }
        var report = DifferenceReport.of(
                new DifferenceReport.Side(before.toString(), old.get().hash()),
                old.get(),
                new DifferenceReport.Side(after.toString(), fresh.get().hash()),
                fresh.get(),
                language.locale());
        var out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(JSON.writeValueAsString(report));
        } else {
            report.lines().forEach(out::println);
        }
        return report.same() ? 0 : 1;
    }

    /** A checkout has its rules one folder below. */
    private Path rules(Path given) {
        Path below = given.resolve("rules");
        return Files.isDirectory(below) && !Files.exists(given.resolve(policy)) ? below : given;
    }

    /** A policy that one folder does not have is an empty one there. */
    private Optional<PolicyContent> content(RulesFolder folder, PolicyCode code) {
        if (!folder.policies().contains(code)) {
            return Optional.of(new PolicyContent(code, Map.of()));
        }
        Taken taken = folder.read(code);
        for (Problem problem : taken.problems()) {
            spec.commandLine().getErr().println(problem.place() + " " + problem.message(language.locale()));
        }
        return taken.content();
    }
}
