package org.kaohe.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Slice;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.roster.store.RosterReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import scala.Tuple2;

/** Decides again on the cluster what the service decided, from the observations, and compares to the digit. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "在集群上从观测重新考核，与服务的决定逐字比对（连同轨迹）。",
            "Appraises again on the cluster and compares with the decisions of the service, traces included.",
            "Exit code 0: all are equal; 1: some differ."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 20;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private Cluster cluster;

    @Option(
            names = "--of",
            required = true,
            paramLabel = "POLICY@PERIOD",
            description = "政策与周期，可多个 Policy and period, for example regulation@2026-Q3; several may be named.")
    private List<String> targets;

    @Option(names = "--observations", paramLabel = "DIR", description = "改从 Parquet 读观测 From Parquet files.")
    private String observations;

    @Override
    public Integer call() {
        Database address = database.database();
        return cluster.with("compare", (spark, context) -> {
            long differing = 0;
            for (String each : targets) {
                differing += compare(spark, context, address, each);
            }
            return differing == 0 ? 0 : 1;
        });
    }

    private long compare(SparkSession spark, JavaSparkContext context, Database address, String target) {
        String[] parts = target.split("@", 2);
        if (parts.length < 2 || !PolicyCode.isValid(parts[0])) {
            throw new IllegalArgumentException(
                    "--of " + target + " is not POLICY@PERIOD, for example regulation@2026-Q3");
        }
        Plan plan = Plan.inForce(address, parts[0], parts[1], Instant.now());
        var people = Slice.appraised(
                RosterReaders.members(address.source()).in(plan.appraised(), plan.scope()),
                plan.content().appraiser().policy());
        var closing = new Closing(context, plan, address, people, cluster.slice());
        var readings = observations == null
                ? null
                : Readings.bySlice(Readings.ofFiles(spark, observations, plan), closing.slices());
        JavaPairRDD<String, Compared> compared = said(closing.decided(readings))
                .fullOuterJoin(said(StandingSlices.read(context, address, parts[0], parts[1], cluster.slice())))
                .mapValues(each -> Compared.of(each._1().orNull(), each._2().orNull()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        var differing = compared.filter(each -> !each._2().difference().isEmpty());
        long differ = differing.count();
        differing
                .take(MOST_NAMED)
                .forEach(each -> System.out.println(
                        target + " " + each._1() + ": " + each._2().difference()));
        System.out.println(
                target + ": " + people.size() + " people, " + differ + " differ, SHA-256 " + fingerprint(compared));
        compared.unpersist();
        return differ;
    }

    /** What is said here, by its hash, and how the service says otherwise. */
    private record Compared(String fingerprint, String difference) implements Serializable {
        static Compared of(Said here, Said there) {
            return new Compared(here == null ? "" : here.fingerprint(), Said.difference(here, there));
        }
    }

    private static JavaPairRDD<String, Said> said(JavaRDD<Traced> decided) {
        return decided.mapToPair(each -> new Tuple2<>(each.decision().staffNo().value(), Said.of(each)));
    }

    /** Over all people in the order of their numbers. */
    private static String fingerprint(JavaPairRDD<String, Compared> compared) {
        List<String> all = compared.mapValues(Compared::fingerprint).collect().stream()
                .map(each -> each._1() + " " + each._2())
                .sorted()
                .toList();
        return Fingerprint.of(String.join("\n", all));
    }
}
