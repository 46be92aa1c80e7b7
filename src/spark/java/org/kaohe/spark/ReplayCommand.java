package org.kaohe.spark;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates every decision that stands again, from its pinned policy and stored facts. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "重放一个周期的全部决定，逐一比对。",
            "Replays every decision of a period and compares. Exit code 0: all are identical; 1: some differ."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 100;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private Cluster cluster;

    @Option(names = "--policy", required = true, paramLabel = "CODE", description = "政策 The policy.")
    private String policy;

    @Option(names = "--period", required = true, description = "周期 The period.")
    private String period;

    @Override
    public Integer call() {
        Database address = database.database();
        return cluster.with("replay", (spark, context) -> {
            JavaRDD<Traced> stored = StandingSlices.read(context, address, policy, period, cluster.slice());
            var contents = context.broadcast(StandingSlices.contents(address, policy, List.of(period)));
            JavaRDD<String> replayed =
                    stored.map(each -> difference(each, contents.value())).cache();
            JavaRDD<String> differing = replayed.filter(each -> !each.isEmpty());
            long differ = differing.count();
            differing.take(MOST_NAMED).forEach(System.out::println);
            System.out.println(policy + " " + period + ": " + replayed.count() + " replayed, " + differ + " differ");
            return differ == 0 ? 0 : 1;
        });
    }

    private static String difference(Traced stored, TreeMap<String, PackedContent> contents) {
        Replay replay =
                Replay.of(stored, contents.get(stored.decision().contentHash()).appraiser());
        return replay.identical()
                ? ""
                : stored.decision().id() + " " + stored.decision().staffNo() + ": " + replay.differences();
    }
}
