package org.kaohe.spark;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SaveMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes observations to Parquet, so that years of them need no database. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {"把观测写成 Parquet。", "Writes the observations that count to Parquet, by day."})
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private Cluster cluster;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "首日 First day, 2026-07-01.")
    private LocalDate from;

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "末日 Last day, 2026-09-30.")
    private LocalDate until;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "新目录 New folder.")
    private String out;

    @Override
    public Integer call() {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("--until " + until + " is before --from " + from);
        }
        return cluster.with("extract", (spark, context) -> {
            Readings.ofDatabase(spark, database.database(), from, until)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .parquet(out);
            System.out.println(spark.read().parquet(out).count() + " observations");
            return 0;
        });
    }
}
