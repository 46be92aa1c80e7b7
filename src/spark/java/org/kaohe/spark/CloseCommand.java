package org.kaohe.spark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Slice;
import org.kaohe.appraising.store.SliceStore;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Scope;
import org.kaohe.observing.store.ReadingsInHand.Reading;
import org.kaohe.roster.store.RosterReaders;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Closes a period: into Parquet, or into the database as the decisions of a run the service asked for. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = {
            "结算一个周期：写入 Parquet，或作为服务的一次运行写入数据库。",
            "Closes a period: into Parquet, or into the database as a run of the service."
        })
final class CloseCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private Cluster cluster;

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(
            names = "--observations",
            paramLabel = "DIR",
            description = "改从这些 Parquet 读观测 Observations from these Parquet files (made by extract).")
    private String observations;

    /** Either files or a run. */
    static final class Target {
        @ArgGroup(exclusive = false)
        private Files files;

        @Option(
                names = "--run",
                required = true,
                paramLabel = "ID",
                description = "服务已开始的运行 A run the service has started; its decisions go to the database.")
        private Long run;
    }

    /** A period of a policy, into files. */
    static final class Files {
        @Option(names = "--policy", required = true, paramLabel = "CODE", description = "政策 The policy.")
        private String policy;

        @Option(names = "--period", required = true, description = "周期 The period, for example 2026-Q3.")
        private String period;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "新目录 New folder for Parquet.")
        private String out;
    }

    @Override
    public Integer call() throws SQLException {
        Database address = database.database();
        Plan plan = plan(address);
        return cluster.with("close", (spark, context) -> close(spark, context, address, plan));
    }

    private int close(SparkSession spark, JavaSparkContext context, Database address, Plan plan) {
        List<Member> people = Slice.appraised(
                RosterReaders.members(address.source()).in(plan.appraised(), plan.scope()),
                plan.content().appraiser().policy());
        var closing = new Closing(context, plan, address, people, cluster.slice());
        JavaPairRDD<Integer, Iterable<Reading>> readings = observations == null
                ? null
                : Readings.bySlice(Readings.ofFiles(spark, observations, plan), closing.slices());
        JavaRDD<Traced> decided = closing.decided(readings);
        long done = target.run != null
                ? CopyOut.write(decided, address, plan.run(), plan.worker())
                : save(spark, decided, target.files.out);
        System.out.println(plan.content().policy() + " " + plan.period() + ": " + done + " of " + people.size()
                + " people, content " + plan.content().hash());
        return 0;
    }

    /** A task that is tried again writes its file again; only one of them is committed. */
    private static long save(SparkSession spark, JavaRDD<Traced> decided, String out) {
        spark.createDataFrame(decided.map(DecisionTable::row), DecisionTable.COLUMNS)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(out);
        return spark.read().parquet(out).count();
    }

    private Plan plan(Database address) throws SQLException {
        return target.run != null
                ? ofRun(address, target.run)
                : Plan.inForce(address, target.files.policy, target.files.period, Instant.now());
    }

    private static Plan ofRun(Database address, long run) throws SQLException {
        SliceStore.Order order = new SliceStore(address.source())
                .order(run)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Run " + run + " is not running. Start it in the service, which calls this program."));
        if (order.scope() instanceof Scope.People) {
            throw new IllegalArgumentException("Run " + run + " is over named people. Leave it to the service.");
        }
        String[] teams =
                order.scope() instanceof Scope.Teams some ? some.codes().toArray(String[]::new) : null;
        return new Plan(
                run,
                order.mode(),
                order.version(),
                order.engineVersion(),
                order.period(),
                order.worker(),
                teams,
                PackedContent.known(address, order.policy(), order.contentHash()),
                Instant.now());
    }
}
