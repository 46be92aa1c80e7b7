package org.kaohe.spark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Which cluster, and how its work is cut. */
final class Cluster {

    private static final int LARGEST_SLICE = 100_000;

    /** As many tasks as processors; each is tried up to four times, as on a cluster. */
    private static final String ALONE = "local[*,4]";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "集群 The cluster; what spark-submit sets, else this machine alone, " + ALONE + ".")
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
        String url = master != null ? master : System.getProperty("spark.master", ALONE);
        SparkSession.Builder builder =
                SparkSession.builder().appName("kaohe " + what).master(url);
        boolean submitted = System.getProperty("spark.submit.deployMode") != null;
        if (!submitted) {
            configure(builder, url);
        }
        SparkSession spark = builder.getOrCreate();
        try (var progress = new Progress(spark)) {
            progress.start();
            var context = new JavaSparkContext(spark.sparkContext());
            context.setCallSite(what);
            return work.on(spark, context);
        } finally {
            spark.stop();
        }
    }

    /** What spark-submit would see to. */
    private static void configure(SparkSession.Builder builder, String url) {
        usually(builder, "spark.ui.enabled", "false");
        if (url.startsWith("local")) {
            // A machine alone: nobody from outside is to reach it.
            usually(builder, "spark.driver.host", "127.0.0.1");
            usually(builder, "spark.driver.bindAddress", "127.0.0.1");
        }
        if (!url.startsWith("local[")) {
            usually(builder, "spark.jars", ownJar());
        }
    }

    private static void usually(SparkSession.Builder builder, String setting, String value) {
        if (System.getProperty(setting) == null) {
            builder.config(setting, value);
        }
    }

    /** Executors fetch it from here. */
    private static String ownJar() {
        try {
            return Path.of(Cluster.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of this program is no path", e);
        }
    }
}
