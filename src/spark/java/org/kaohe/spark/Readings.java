package org.kaohe.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.kaohe.appraising.Dossiers;
import org.kaohe.core.time.Period;
import org.kaohe.observing.store.ReadingsInHand.Reading;
import scala.Tuple2;

/** Observations as a table of Spark: read from the database in partitions of a week, or from Parquet. Decimals are text. */
final class Readings {

    /** Withdrawn observations and replaced versions are left behind. */
    private static final String CURRENT = """
            (SELECT o.id, o.observed_on, o.staff_no, o.subject, o.source, o.value::text AS value, o.outcome,
                    o.numerator::text AS numerator, o.denominator::text AS denominator,
                    CASE WHEN o.evidence = '' THEN 'o ' || o.observer ELSE 'e ' || o.evidence END AS rater
             FROM observation o
             WHERE NOT EXISTS (SELECT FROM observation_revision r
                               WHERE r.staff_no = o.staff_no AND r.observation_id = o.id)) AS reading""";

    private static final int DAYS_AT_ONCE = 7;

    private Readings() {}

    static Dataset<Row> ofDatabase(SparkSession spark, Database database, LocalDate from, LocalDate until) {
        List<String> weeks = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(DAYS_AT_ONCE)) {
            LocalDate last = day.plusDays(DAYS_AT_ONCE - 1L);
            weeks.add("observed_on BETWEEN '" + day + "' AND '" + (last.isAfter(until) ? until : last) + "'");
        }
        return spark.read().jdbc(database.url(), CURRENT, weeks.toArray(String[]::new), database.properties());
    }

    /** Those of a period that a policy asks for. */
    static Dataset<Row> ofFiles(SparkSession spark, String folder, Plan plan) {
        Period period = plan.appraised();
        Set<String> codes = Dossiers.codes(plan.content().appraiser().policy());
        return spark.read()
                .parquet(folder)
                .where(col("observed_on")
                        .between(period.first().toString(), period.last().toString()))
                .where(col("subject").isInCollection(codes));
    }

    /** By the slice of their person; who is in no slice counts to the nearest before, where nobody asks for them. */
    static JavaPairRDD<Integer, Iterable<Reading>> bySlice(Dataset<Row> readings, List<SliceKey> slices) {
        String[] first = slices.stream().map(each -> each.staff()[0]).toArray(String[]::new);
        return readings.javaRDD()
                .mapToPair(row -> new Tuple2<>(slice(first, row.getAs("staff_no")), reading(row)))
                .groupByKey(Math.max(1, slices.size()));
    }

    private static int slice(String[] first, String staffNo) {
        int found = Arrays.binarySearch(first, staffNo);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static Reading reading(Row row) {
        return new Reading(
                row.<Number>getAs("id").longValue(),
                row.getAs("staff_no"),
                row.getAs("subject"),
                row.getAs("source"),
                Numbers.decimal(row.getAs("value")),
                row.getAs("outcome"),
                Numbers.decimal(row.getAs("numerator")),
                Numbers.decimal(row.getAs("denominator")),
                row.getAs("rater"));
    }
}
