package org.kaohe.spark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.SparkSession;
import org.kaohe.appraising.Decision;
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
                : Readings.bySlice(Readings.ofFiles(spark, observations, plan.appraised()), closing.slices());
        JavaPairRDD<String, String> here = closing.decided(readings).mapToPair(CompareCommand::digest);
        JavaPairRDD<String, String> there = StandingSlices.read(context, address, parts[0], parts[1], cluster.slice())
                .mapToPair(CompareCommand::digest);
        var differing = here.fullOuterJoin(there)
                .filter(each -> !each._2()._1().equals(each._2()._2()))
                .map(each -> each._1() + ": here " + text(each._2()._1()) + ", in the service "
                        + text(each._2()._2()))
                .cache();
        long differ = differing.count();
        differing.take(MOST_NAMED).forEach(System.out::println);
        System.out.println(target + ": " + people.size() + " people, " + differ + " differ, "
                + fingerprint(here.sortByKey().values().collect()));
        return differ;
    }

    private static String text(Optional<String> digest) {
        return digest.isPresent() ? digest.get() : "nothing";
    }

    /** Everything a decision says but its number and the moment it was made. */
    private static Tuple2<String, String> digest(Traced traced) {
        Decision it = traced.decision();
        List<Object> said = new ArrayList<>(Arrays.asList(
                it.name(),
                it.team(),
                it.post(),
                it.policy(),
                it.version(),
                it.contentHash(),
                it.engineVersion(),
                it.period(),
                it.status(),
                Numbers.text(it.score()),
                it.grade(),
                it.failing(),
                Numbers.text(it.bonus()),
                it.counts(),
                it.proposals(),
                it.missing(),
                it.notes(),
                it.failure(),
                it.factsHash()));
        said.add(traced.trace() == null ? "" : Fingerprint.of(traced.trace().bytes()));
        return new Tuple2<>(
                it.staffNo().value(), it.grade() + " " + it.score() + " " + Fingerprint.of(said.toString()));
    }

    private static String fingerprint(List<String> digests) {
        return "SHA-256 " + Fingerprint.of(String.join("\n", digests));
    }
}
