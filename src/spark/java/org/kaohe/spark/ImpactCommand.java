package org.kaohe.spark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.policybook.RulesFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a draft would change of the decisions that stand. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {
            "草稿对已有决定的影响：等级去向与奖金差额。",
            "What a draft would change of the decisions that stand: grades and variable pay."
        })
final class ImpactCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private Cluster cluster;

    @Option(names = "--policy", required = true, paramLabel = "CODE", description = "政策 The policy.")
    private String policy;

    @Option(names = "--period", required = true, description = "周期，可多个 The period; several may be named.")
    private List<String> periods;

    @ArgGroup(multiplicity = "1")
    private Draft draft;

    @Option(names = "--out", paramLabel = "DIR", description = "每人前后写成 Parquet Who changes, as Parquet.")
    private String out;

    /** A folder or a content that is known. */
    static final class Draft {
        @Option(names = "--rules", required = true, paramLabel = "DIR", description = "规则目录 A rules folder.")
        private Path rules;

        @Option(names = "--content", required = true, paramLabel = "HASH", description = "已知内容 A known content.")
        private String content;
    }

    @Override
    public Integer call() {
        Database address = database.database();
        return cluster.with("impact", (spark, context) -> impact(spark, context, address));
    }

    private int impact(SparkSession spark, JavaSparkContext context, Database address) {
        PackedContent after = draft(address);
        after.appraiser();
        JavaRDD<Traced> stored = periods.stream()
                .map(each -> StandingSlices.read(context, address, policy, each, cluster.slice()))
                .reduce(JavaRDD::union)
                .orElseThrow();
        var before = context.broadcast(StandingSlices.contents(address, policy, periods));
        var proposed = context.broadcast(after);
        JavaRDD<BeforeAfter> compared = stored.filter(each -> each.trace() != null)
                .map(each -> BeforeAfter.of(
                        each,
                        before.value().get(each.decision().contentHash()).appraiser(),
                        proposed.value().appraiser()))
                .cache();
        tell(compared);
        if (out != null) {
            spark.createDataFrame(compared.filter(BeforeAfter::differs).map(BeforeAfter::row), BeforeAfter.COLUMNS)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .parquet(out);
        }
        return 0;
    }

    private void tell(JavaRDD<BeforeAfter> compared) {
        new TreeMap<>(compared.map(each -> each.gradeBefore() + " -> " + each.gradeAfter())
                        .countByValue())
                .forEach((move, people) -> System.out.println(move + ": " + people));
        BigDecimal difference = compared.map(BeforeAfter::bonusDifference).fold(BigDecimal.ZERO, BigDecimal::add);
        System.out.println(policy + " " + periods + ": " + compared.count() + " decisions, "
                + compared.filter(BeforeAfter::differs).count() + " change, "
                + compared.filter(BeforeAfter::regraded).count() + " regraded, variable pay "
                + difference.toPlainString() + " CNY");
    }

    private PackedContent draft(Database address) {
        if (draft.content != null) {
            return PackedContent.known(address, policy, draft.content);
        }
        return new RulesFolder(draft.rules)
                .read(new PolicyCode(policy))
                .content()
                .map(PackedContent::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no policy " + policy + " that can be read under " + draft.rules + "."));
    }
}
