package org.kaohe.proposing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.decision.ResultBeside;
import org.kaohe.core.decision.ResultsBeside;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.Effect;
import org.kaohe.proposing.OverrideReason;
import org.kaohe.proposing.Overrides;
import org.kaohe.proposing.ResultOverride;
import org.kaohe.proposing.ResultOverride.Step;

/** Overrides in PostgreSQL; also what whoever shows results asks. */
@Singleton
@Transactional
class PostgresOverrides implements Overrides, ResultsBeside {

    private static final String SELECT = "SELECT * FROM override_standing";

    private static final String BESIDE = """
        SELECT d.id AS beside, o.* FROM unnest(?, ?::bigint[]) AS asked (staff_no, id)
            JOIN decision d ON (d.staff_no, d.id) = (asked.staff_no, asked.id) AND d.mode = 'FINAL'
            JOIN override_standing o ON (o.staff_no, o.policy, o.period) = (d.staff_no, d.policy, d.period)
                AND o.decision_id <= d.id
        ORDER BY o.id\
        """;

    private final Statements sql;
    private final Journal journal;

    PostgresOverrides(Statements sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    @Override
    public Optional<ResultOverride> ask(ResultOverride it) {
        Effect effect = sql.step(
                "INSERT INTO decision_override (decision_id, staff_no, team, policy, period, reason_code, reason, grade,"
                        + " score, bonus, expires_on, state, asked_by, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)"
                        + " ON CONFLICT (decision_id) WHERE state = 'ASKED' DO NOTHING",
                it.decision(),
                it.staffNo().value(),
                it.team(),
                it.policy().value(),
                it.period().toString(),
                it.wanted().code().code(),
                it.wanted().reason().strip(),
                it.wanted().grade(),
                it.wanted().score(),
                it.wanted().bonus(),
                it.expiresOn(),
                it.asked().by(),
                it.asked().at());
        if (effect != Effect.DONE) {
            return Optional.empty();
        }
        ResultOverride asked = sql.one(
                        SELECT + " WHERE decision_id = ? AND state = 'ASKED'", PostgresOverrides::read, it.decision())
                .orElseThrow();
        journal.add(change("override-asked", asked, it.asked())
                .withPersonal("grade", asked.wanted().grade())
                .withPersonal("score", asked.wanted().score())
                .withPersonal("bonus", asked.wanted().bonus())
                .withPersonal("reason", asked.wanted().reason()));
        return Optional.of(asked);
    }

    @Override
    public Effect confirm(ResultOverride it, Step step) {
        Effect effect = sql.step(
                "UPDATE decision_override SET state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?"
                        + " WHERE id = ? AND state = 'ASKED'",
                step.by(),
                step.at(),
                it.id());
        return recorded(effect, "override-confirmed", it, step);
    }

    @Override
    public Effect end(ResultOverride it, ResultOverride.State state, Step step) {
        String from = state == ResultOverride.State.REFUSED ? "('ASKED')" : "('ASKED', 'CONFIRMED')";
        Effect effect = sql.step(
                "UPDATE decision_override SET state = ?, ended_by = ?, ended_at = ?, end_reason = ?"
                        + " WHERE id = ? AND state IN " + from,
                state,
                step.by(),
                step.at(),
                step.reason(),
                it.id());
        String how = state == ResultOverride.State.REFUSED ? "override-refused" : "override-revoked";
        return recorded(effect, how, it, step);
    }

    @Override
    public Optional<ResultOverride> find(long id) {
        return sql.one(SELECT + " WHERE id = ?", PostgresOverrides::read, id);
    }

    @Override
    public List<ResultOverride> of(StaffNo staffNo, PolicyCode policy, Period period) {
        return sql.list(
                SELECT + " WHERE (staff_no, policy, period) = (?, ?, ?) ORDER BY id",
                PostgresOverrides::read,
                staffNo.value(),
                policy.value(),
                period.toString());
    }

    @Override
    public Page<ResultOverride> search(ResultOverride.State state, Scope reach, int page, int size) {
        Filter filter = new Filter().and("state = ?", state).within(reach);
        String order = " ORDER BY id DESC LIMIT " + size + " OFFSET " + (long) page * size;
        return new Page<>(
                sql.list(SELECT + filter.text() + order, PostgresOverrides::read, filter.values()),
                sql.count("SELECT count(*) FROM override_standing" + filter.text(), filter.values()));
    }

    @Override
    public Map<Long, List<ResultBeside>> of(Map<Long, StaffNo> decisions, LocalDate day) {
        return sql
                .list(
                        BESIDE,
                        row -> Map.entry(row.getLong("beside"), beside(read(row), day)),
                        decisions.values(),
                        decisions.keySet())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ResultBeside beside(ResultOverride it, LocalDate day) {
        return new ResultBeside(
                it.id(),
                it.decision(),
                it.wanted().code().code(),
                it.wanted().reason(),
                it.wanted().grade(),
                it.wanted().score(),
                it.wanted().bonus(),
                it.expiresOn(),
                it.state().name(),
                it.asked().by(),
                it.asked().at(),
                it.confirmed() == null ? null : it.confirmed().by(),
                it.confirmed() == null ? null : it.confirmed().at(),
                it.isInEffect(day),
                it.replaced());
    }

    private static ResultOverride read(ResultSet row) throws SQLException {
        var wanted = new ResultOverride.Wanted(
                OverrideReason.of(row.getString("reason_code")).orElseThrow(),
                row.getString("reason"),
                row.getString("grade"),
                number(row, "score"),
                number(row, "bonus"));
        return new ResultOverride(
                row.getLong("id"),
                row.getLong("decision_id"),
                new StaffNo(row.getString("staff_no")),
                row.getString("team"),
                new PolicyCode(row.getString("policy")),
                Period.parse(row.getString("period")).orElseThrow(),
                wanted,
                row.getObject("expires_on", LocalDate.class),
                ResultOverride.State.valueOf(row.getString("state")),
                new Step(row.getString("asked_by"), Statements.instant(row, "asked_at"), null),
                step(row, "confirmed", null),
                step(row, "ended", row.getString("end_reason")),
                row.getBoolean("replaced"));
    }

    private static Step step(ResultSet row, String what, String reason) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null ? null : new Step(by, Statements.instant(row, what + "_at"), reason);
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return Decimals.plain(row.getBigDecimal(column));
    }

    private Effect recorded(Effect effect, String action, ResultOverride it, Step step) {
        if (effect == Effect.DONE) {
            journal.add(change(action, it, step).withPersonal("reason", step.reason()));
        }
        return effect;
    }

    private static Change change(String action, ResultOverride it, Step step) {
        return Change.of(step.by(), action, "override", it.id())
                .with("decision", it.decision())
                .with("reasonCode", it.wanted().code().code())
                .about(it.staffNo());
    }
}
