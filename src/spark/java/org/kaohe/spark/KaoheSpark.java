package org.kaohe.spark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the cluster: {@code spark-submit --class org.kaohe.spark.KaoheSpark kaohe-spark.jar close ...}. */
@Command(
        name = "kaohe-spark",
        mixinStandardHelpOptions = true,
        subcommands = {
            CloseCommand.class,
            ImpactCommand.class,
            ReplayCommand.class,
            ExtractCommand.class,
            CompareCommand.class
        },
        description = {
            "用 Apache Spark 考核很多人，结果与服务逐字相同。",
            "Appraises very many people on Apache Spark, with the results of the service to the digit.",
            "Exit code 0: done; 1: something differs or failed; 2: wrong usage; 3: more memory is needed (java -Xmx)."
        })
public final class KaoheSpark {

    private static final int NO_MEMORY = 3;

    private KaoheSpark() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(KaoheSpark::ended);
        var line = new CommandLine(new KaoheSpark());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IllegalArgumentException)) {
                failure.printStackTrace(command.getErr());
            }
            command.getErr().println(reason(failure));
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    /** Without memory nothing works any more, not even an orderly end, and the service would wait for ever. */
    private static void ended(Thread thread, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(NO_MEMORY);
        }
        failure.printStackTrace();
    }

    /** The last line the program says, which the service tells as the reason of a run that failed. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }
}
