package org.kaohe.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.engine.Engine;
import org.kaohe.proof.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a pack without server or database: makes every decision again, and tells the first difference. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "离线核对证明包：逐个文件的哈希，再按包内制度和依据重算每个结果，指出第一处不同。",
            "Verifies a pack: the hash of every file, then every decision made again from the policy and the facts of"
                    + " the pack;",
            "tells the first difference: the file, or the field of the decision, what was expected and what is there.",
            "Whoever can rewrite the whole pack can also hash it anew: compare its hash with the journal's entry"
                    + " pack-made (--hash).",
            "Exit code 0: every decision came out the same; 1: a difference, or a pack that is refused; 2: wrong usage."
        })
public final class VerifyCommand implements Callable<Integer> {

    private final Supplier<AppraiserBuilder> builder;

    @Parameters(index = "0", paramLabel = "PACK.zip", description = "证明包 The pack.")
    private Path file;

    @Option(names = "--hash", paramLabel = "HASH", description = "包的总哈希 What the hash over all has to be.")
    private String noted;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "语言 Language: zh | en (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Spec
    private CommandSpec spec;

    public VerifyCommand(Supplier<AppraiserBuilder> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "没有文件 " + file + "。 There is no file " + file + ".");
        }
        PackCheck.Report report = new PackCheck(builder.get(), "kaohe " + Engine.VERSION).check(file);
        if (report.difference().isPresent()) {
            var difference = report.difference().get();
            return refuse(difference.code() + "\n    " + difference.message(language.locale()));
        }
        String hash = report.manifest().hash();
        if (noted != null && !noted.equals(hash)) {
            return refuse(say("verify.noted", noted, hash));
        }
        spec.commandLine().getOut().println(say("verify.sound", report.decisions(), hash));
        if (!report.manifest().masked().isEmpty()) {
            spec.commandLine().getOut().println(say("verify.masked"));
        }
        return 0;
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    private String say(String key, Object... values) {
        return Language.say(language.locale(), key, values);
    }
}
