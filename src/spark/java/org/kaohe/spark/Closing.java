package org.kaohe.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Slice;
import org.kaohe.appraising.TeamMeans;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.store.ReadingsInHand.Reading;
import scala.Tuple2;

/**
 * Closes a period: as many passes over the slices as the policy needs. Team means and ranks are put together on the
 * driver; everything that grows with the observations stays on the executors.
 */
final class Closing {

    private final JavaSparkContext context;
    private final Plan plan;
    private final Broadcast<Plan> planned;
    private final Database database;
    private final List<Member> people;
    private final List<SliceKey> slices;

    Closing(JavaSparkContext context, Plan plan, Database database, List<Member> people, int sliceSize) {
        this.context = context;
        this.plan = plan;
        this.planned = context.broadcast(plan);
        this.database = database;
        this.people = people;
        this.slices = SliceKey.of(people, sliceSize);
    }

    List<SliceKey> slices() {
        return slices;
    }

    /** A slice, with its observations when they were read by Spark. */
    private record Work(SliceKey key, ArrayList<Reading> readings) implements Serializable {}

    /** @param readings null to let each task ask the database */
    JavaRDD<Traced> decided(JavaPairRDD<Integer, Iterable<Reading>> readings) {
        Broadcast<Plan> planned = this.planned;
        Database database = this.database;
        JavaRDD<Work> work = work(readings);
        Appraiser appraiser = plan.content().appraiser();
        context.setCallSite("means of teams");
        TeamMeans means = appraiser.looksAt(TeamMean.class) ? means(work) : new TeamMeans();
        context.setCallSite("scores to rank by");
        Standings standings = appraiser.looksAt(Standing.class) ? standings(work, means, appraiser) : Standings.NONE;
        context.setCallSite("decisions");
        var shared = context.broadcast(means);
        List<Tuple2<Integer, Ranks>> ranks = slices.stream()
                .map(each -> new Tuple2<>(each.number(), Ranks.of(each, standings)))
                .toList();
        JavaPairRDD<Integer, Ranks> spread =
                context.parallelizePairs(new ArrayList<>(ranks), Math.max(1, slices.size()));
        return work.mapToPair(each -> new Tuple2<>(each.key().number(), each))
                .join(spread, Math.max(1, slices.size()))
                .values()
                .flatMap(each -> {
                    Plan its = planned.value();
                    Slice slice =
                            Task.slice(its, database, each._1().key(), each._1().readings());
                    return slice.decide(shared.value(), each._2().standings(), its.at())
                            .iterator();
                });
    }

    private JavaRDD<Work> work(JavaPairRDD<Integer, Iterable<Reading>> readings) {
        int parts = Math.max(1, slices.size());
        if (readings == null) {
            return context.parallelize(slices, parts).map(each -> new Work(each, null));
        }
        List<Tuple2<Integer, SliceKey>> keys =
                slices.stream().map(each -> new Tuple2<>(each.number(), each)).toList();
        return context.parallelizePairs(new ArrayList<>(keys), parts)
                .leftOuterJoin(readings, parts)
                .values()
                .map(each -> new Work(each._1(), listed(each._2())))
                .persist(StorageLevel.DISK_ONLY());
    }

    private static ArrayList<Reading> listed(Optional<Iterable<Reading>> readings) {
        var list = new ArrayList<Reading>();
        if (readings.isPresent()) {
            readings.get().forEach(list::add);
        }
        return list;
    }

    private TeamMeans means(JavaRDD<Work> work) {
        Broadcast<Plan> planned = this.planned;
        Database database = this.database;
        return work.map(each -> Task.slice(planned.value(), database, each.key(), each.readings())
                        .means())
                .treeAggregate(new TeamMeans(), Closing::and, Closing::and);
    }

    private static TeamMeans and(TeamMeans one, TeamMeans other) {
        var both = new TeamMeans();
        both.add(one);
        both.add(other);
        return both;
    }

    private Standings standings(JavaRDD<Work> work, TeamMeans means, Appraiser appraiser) {
        Broadcast<Plan> planned = this.planned;
        Database database = this.database;
        var shared = context.broadcast(means);
        Map<StaffNo, BigDecimal> scores = new HashMap<>();
        work.flatMap(each ->
                        scores(each, planned.value(), database, shared.value()).iterator())
                .collect()
                .forEach(each -> scores.put(new StaffNo(each._1()), each._2()));
        return Standings.of(appraiser.policy(), plan.scope(), Slice.facts(people), scores);
    }

    private static Stream<Tuple2<String, BigDecimal>> scores(Work work, Plan plan, Database database, TeamMeans means) {
        Slice slice = Task.slice(plan, database, work.key(), work.readings());
        return slice.scores(means, plan.at()).entrySet().stream()
                .map(each -> new Tuple2<>(each.getKey().value(), each.getValue()));
    }
}
