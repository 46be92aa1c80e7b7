package org.kaohe.appraising.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.fact.Note;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.sql.CopyRow;

/** Writes decisions with their traces by COPY. */
final class DecisionCopy {

    private static final List<String> COLUMNS = List.of(
            "staff_no",
            "id",
            "mode",
            "policy",
            "version",
            "content_hash",
            "engine_version",
            "period",
            "period_start",
            "name",
            "team",
            "post",
            "status",
            "score",
            "grade",
            "failing",
            "bonus",
            "counts",
            "proposals",
            "missing",
            "notes",
            "failure",
            "facts_hash",
            "trace",
            "decided_at");

    private DecisionCopy() {}

    static void send(Connection connection, List<Traced> batch) throws SQLException {
        CopyRow.into(connection, "decision", COLUMNS, row -> {
            for (Traced each : batch) {
                add(row, each);
            }
        });
    }

    private static void add(CopyRow row, Traced traced) throws SQLException {
        Decision it = traced.decision();
        HexFormat hex = HexFormat.of();
        row.begin()
                .text(it.staffNo().value())
                .number(it.id())
                .text(it.mode().name())
                .text(it.policy().value())
                .integer(it.version())
                .bytes(hex.parseHex(it.contentHash()))
                .text(it.engineVersion())
                .text(it.period().toString())
                .day(it.period().first())
                .text(it.name())
                .text(it.team())
                .text(it.post())
                .text(it.status().name())
                .decimal(it.score())
                .text(it.grade())
                .bool(it.failing())
                .decimal(it.bonus())
                .bool(it.counts())
                .texts(StoredDecision.proposals(it))
                .texts(StoredDecision.missing(it))
                .texts(it.notes().stream().map(Note::text).toList())
                .texts(ProblemTexts.of(it.failure()))
                .bytes(hex.parseHex(it.factsHash()))
                .bytes(traced.trace() == null ? null : traced.trace().bytes())
                .instant(it.decidedAt());
    }
}
