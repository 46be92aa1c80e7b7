package org.kaohe.platform;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.engine.Engine;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.platform.command.CheckCommand;
import org.kaohe.platform.command.DiffCommand;
import org.kaohe.platform.command.TryCommand;
import org.kaohe.platform.command.VerifyCommand;
import org.kaohe.platform.command.VerifyJournalCommand;
import org.kaohe.platform.command.WipeSampleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands of the program; those that judge rules need neither server nor database. Output is UTF-8 whatever the platform's charset,
 * because rules and people have Chinese names everywhere.
 */
public final class Commands {

    private static final List<String> NAMES =
            List.of("check", "diff", "try", "verify", "verify-journal", "wipe-sample", "--help", "-h", "help");

    private Commands() {}

    @Command(
            name = "kaohe",
            mixinStandardHelpOptions = true,
            description = {"考核：没有命令时启动服务。", "Kaohe: starts the service when no command is given."})
    private static final class Program {}

    /** Whether the arguments ask for a command; otherwise they are for the service. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /** Runs the command and gives the exit code: 0 sound, 1 an error was found, 2 wrong usage. */
    public static int run(String... args) {
        return run(Engine::new, System.out, System.err, args);
    }

    static int run(Supplier<AppraiserBuilder> builder, OutputStream out, OutputStream err, String... args) {
        var line = new CommandLine(new Program())
                .addSubcommand(new CheckCommand(builder, new RuleMutants()))
                .addSubcommand(new DiffCommand())
                .addSubcommand(new TryCommand(builder))
                .addSubcommand(new VerifyCommand(builder))
                .addSubcommand(new VerifyJournalCommand())
                .addSubcommand(new WipeSampleCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(utf8(out))
                .setErr(utf8(err));
        line.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().version("kaohe, engine " + Engine.VERSION));
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
