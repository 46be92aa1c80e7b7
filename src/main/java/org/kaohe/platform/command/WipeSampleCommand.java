package org.kaohe.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaohe.platform.sample.WipeSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the sample out of the embedded database. */
@Command(
        name = "wipe-sample",
        mixinStandardHelpOptions = true,
        description = {
            "清除内置数据库中的示例数据（含示例账号）。请先停止服务。已录入自己的员工后不再清除。",
            "Wipes the sample data and accounts from the embedded database; stop the service first. Once people of your own",
            "are there nothing is wiped. Afterwards start with KAOHE_FIRST_ACCOUNT and KAOHE_FIRST_PASSWORD.",
            "Exit code 0: wiped; 1: not wiped; 2: wrong usage."
        })
public final class WipeSampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA_DIR",
            defaultValue = "${env:KAOHE_DATA_DIR:-data}",
            description = "Data folder, by default ${DEFAULT-VALUE}.")
    private Path dataFolder;

    @Override
    public Integer call() {
        try {
            List<String> others = new WipeSample(dataFolder).wipe();
            if (!others.isEmpty()) {
                return failed("库中已有示例之外的员工 / There are people beyond the sample: " + String.join(", ", others));
            }
        } catch (IOException e) {
            return failed(e.getMessage());
        }
        spec.commandLine().getOut().println("示例数据已清除 / The sample is wiped: " + dataFolder);
        return 0;
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println("未清除 / Not wiped. " + reason);
        return 1;
    }
}
