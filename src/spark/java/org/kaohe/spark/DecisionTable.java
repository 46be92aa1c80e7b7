package org.kaohe.spark;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.fact.Note;
import org.kaohe.core.problem.Problem;

/** Decisions with their traces as a table of Spark, in the columns of the service's table. Decimals are text. */
final class DecisionTable {

    static final StructType COLUMNS = columns();

    private DecisionTable() {}

    private static StructType columns() {
        DataType text = DataTypes.StringType;
        DataType texts = DataTypes.createArrayType(text, false);
        return new StructType()
                .add("id", DataTypes.LongType, false)
                .add("staff_no", text, false)
                .add("name", text, false)
                .add("team", text, false)
                .add("post", text, false)
                .add("policy", text, false)
                .add("version", DataTypes.IntegerType)
                .add("content_hash", text, false)
                .add("engine_version", text, false)
                .add("period", text, false)
                .add("status", text, false)
                .add("score", text)
                .add("grade", text)
                .add("failing", DataTypes.BooleanType, false)
                .add("bonus", text)
                .add("counts", DataTypes.BooleanType, false)
                .add("proposals", texts, false)
                .add("missing", texts, false)
                .add("notes", texts, false)
                .add("failure", text)
                .add("facts_hash", text, false)
                .add("trace", DataTypes.BinaryType)
                .add("decided_at", DataTypes.TimestampType, false);
    }

    static Row row(Traced traced) {
        Decision it = traced.decision();
        return RowFactory.create(
                it.id(),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.post(),
                it.policy().value(),
                it.version(),
                it.contentHash(),
                it.engineVersion(),
                it.period().toString(),
                it.status().name(),
                Numbers.text(it.score()),
                it.grade(),
                it.failing(),
                Numbers.text(it.bonus()),
                it.counts(),
                pairs(it.proposals().stream()
                        .flatMap(each -> Stream.of(each.kind().code(), each.basis()))),
                pairs(it.missing().stream().flatMap(each -> Stream.of(each.what(), each.source()))),
                pairs(it.notes().stream().map(Note::text)),
                code(it.failure()),
                it.factsHash(),
                traced.trace() == null ? null : traced.trace().bytes(),
                Timestamp.from(it.decidedAt()));
    }

    private static String[] pairs(Stream<String> texts) {
        List<String> list = texts.toList();
        return list.toArray(String[]::new);
    }

    private static String code(Problem problem) {
        return problem == null ? null : problem.code();
    }
}
