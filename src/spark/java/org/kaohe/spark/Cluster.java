package org.kaohe.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Which cluster, and how its work is cut. */
final class Cluster {

    private static final int LARGEST_SLICE = 100_000;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "集群 The cluster; what spark-submit sets, else local[*].")
    private String master;

    @Option(
            names = "--slice",
            defaultValue = "1000",
            paramLabel = "PEOPLE",
            description = "一个任务的人数 People a task decides (default: ${DEFAULT-VALUE}).")
    private int slice;

    int slice() {
        if (slice < 1 || slice > LARGEST_SLICE) {
            throw new IllegalArgumentException("--slice " + slice + " is not between 1 and " + LARGEST_SLICE);
        }
        return slice;
    }

    /** What is done with the cluster, which is let go afterwards. */
    interface Work {
        int on(SparkSession spark, JavaSparkContext context);
    }

    int with(String what, Work work) {
        SparkSession.Builder builder = SparkSession.builder().appName("kaohe " + what);
        boolean submitted = System.getProperty("spark.master") != null;
        if (!submitted) {
            // A machine alone: nobody from outside is to reach it.
            builder.master("local[*]")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.ui.enabled", false)
                    .config("spark.log.level", "WARN");
        }
        if (master != null) {
            builder.master(master);
        }
        SparkSession spark = builder.getOrCreate();
        try (var progress = new Progress(spark)) {
            progress.start();
            return work.on(spark, new JavaSparkContext(spark.sparkContext()));
        } finally {
            spark.stop();
        }
    }
}
