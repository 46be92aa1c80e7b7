package org.kaohe.proposing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.Effect;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Owner;
import org.kaohe.proposing.Proposal;
import org.kaohe.proposing.ProposalQuery;
import org.kaohe.proposing.Proposals;
import org.kaohe.proposing.Settlement;
import org.kaohe.proposing.Standing;
import org.kaohe.proposing.Written;

/** Proposals in PostgreSQL. */
@Singleton
@Transactional
class PostgresProposals implements Proposals {

    /** The decisions of a run are one range of ids. */
    private static final long PER_RUN = 1_000_000;

    private static final String SAME_SUBJECT =
            "p.staff_no = d.staff_no AND p.policy = d.policy AND p.period = d.period";
    private static final String STANDING = "SELECT d.id, d.staff_no, d.name, d.team, d.policy, d.period, d.proposals"
            + " FROM decision d JOIN current_decision c ON (c.staff_no, c.policy, c.period_start, c.period, c.decision_id)"
            + " = (d.staff_no, d.policy, d.period_start, d.period, d.id) WHERE d.id BETWEEN ? AND ? AND (d.proposals IS"
            + " NOT NULL OR EXISTS (SELECT FROM proposal p WHERE "
            + SAME_SUBJECT + " AND p.state <> 'WITHDRAWN')) ORDER BY d.id LIMIT ?";

    /** Only while the decision stands: another instance may have taken over a later one meanwhile. */
    private static final String OPEN =
            "INSERT INTO proposal (staff_no, name, team, policy, period, period_start, kind, basis, decision_id,"
                    + " standing_id, evidence, evidence_hash, scorers, state, owner_role, owner_account, due_on,"
                    + " created_at) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, 'OPEN', ?, ?, ?, ?"
                    + " FROM current_decision WHERE (staff_no, policy, period_start, period, decision_id) ="
                    + " (?, ?, ?, ?, ?) FOR SHARE"
                    + " ON CONFLICT (staff_no, policy, period, kind, basis) WHERE state <> 'WITHDRAWN' DO NOTHING";

    private static final String PUBLISHED = "EXISTS (SELECT FROM published_result r"
            + " WHERE r.decision_id IN (proposal.decision_id, proposal.standing_id))";

    private final Statements sql;
    private final Written written;
    private final PostgresCases cases;
    private final Journal journal;

    PostgresProposals(Statements sql, Written written, PostgresCases cases, Journal journal) {
        this.sql = sql;
        this.written = written;
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public List<Long> runsToTakeOver() {
        return sql.list(
                "SELECT id FROM run r WHERE mode = 'FINAL' AND state = 'DONE'"
                        + " AND NOT EXISTS (SELECT FROM proposal_run WHERE run_id = r.id) ORDER BY id LIMIT 20",
                row -> row.getLong(1));
    }

    @Override
    public List<Standing> standing(long run, long afterDecision, int size) {
        long first = Math.max(run * PER_RUN, afterDecision + 1);
        return sql.list(STANDING, PostgresProposals::standing, first, run * PER_RUN + PER_RUN - 1, size);
    }

    @Override
    public List<Proposal> live(List<Standing> ofRun) {
        Standing any = ofRun.get(0);
        return sql.list(
                ProposalRows.SELECT
                        + " WHERE staff_no = ANY (?) AND policy = ? AND period = ? AND state <> 'WITHDRAWN' ORDER BY id",
                ProposalRows::read,
                ofRun.stream().map(Standing::staffNo).toList(),
                any.policy().value(),
                any.period().toString());
    }

    @Override
    public void settle(List<Settlement> settlements, List<Opening> openings, Instant at) {
        for (Settlement each : settlements) {
            long standing = each.standing().decision();
            each.kept().forEach(it -> keep(it, standing));
            each.gone().forEach(it -> withdraw(it, standing, at));
        }
        open(openings, at);
    }

    /** The newer decision says the same: the item and its evidence stay. */
    private void keep(Proposal it, long standing) {
        sql.change(
                "UPDATE proposal SET standing_id = ?, superseded_by = NULL, superseded_at = NULL"
                        + " WHERE id = ? AND standing_id < ? AND state <> 'WITHDRAWN'",
                standing,
                it.id(),
                standing);
    }

    /** What was decided stays decided, and says that its ground is gone. */
    private void withdraw(Proposal it, long standing, Instant at) {
        int changed = sql.change(
                "UPDATE proposal SET state = CASE state WHEN 'OPEN' THEN 'WITHDRAWN' ELSE state END,"
                        + " superseded_by = ?, superseded_at = ?"
                        + " WHERE id = ? AND standing_id < ? AND state <> 'WITHDRAWN' AND superseded_by IS NULL",
                standing,
                at,
                it.id(),
                standing);
        if (changed == 1) {
            String how = it.state() == Proposal.State.OPEN ? "proposal-withdrawn" : "proposal-superseded";
            journal.add(change(Change.SERVICE, how, it, it.id()).with("supersededBy", standing));
        }
    }

    private void open(List<Opening> openings, Instant at) {
        List<String> evidence =
                openings.stream().map(each -> written.write(each.evidence())).toList();
        List<String> hashes = evidence.stream().map(Hashes::sha256).toList();
        List<Object[]> rows = IntStream.range(0, openings.size())
                .mapToObj(each -> row(openings.get(each), evidence.get(each), hashes.get(each), at))
                .toList();
        List<OptionalLong> ids = sql.added(OPEN, rows);
        for (int each = 0; each < rows.size(); each++) {
            if (ids.get(each).isPresent()) {
                opened(ids.get(each).getAsLong(), openings.get(each), hashes.get(each), at);
            }
        }
    }

    private void opened(long id, Opening opening, String hash, Instant at) {
        Proposal it = opening.proposal();
        journal.add(change(Change.SERVICE, "proposal-opened", it, id)
                .with("decision", it.decision())
                .with("evidenceHash", hash));
        opening.opens().ifPresent(of -> cases.openFor(id, of, at));
    }

    private static Object[] row(Opening opening, String evidence, String hash, Instant at) {
        Proposal it = opening.proposal();
        return new Object[] {
            it.staffNo().value(),
            it.name(),
            it.team(),
            it.policy().value(),
            it.period().toString(),
            it.period().first(),
            it.kind().code(),
            it.basis(),
            it.decision(),
            it.standing(),
            evidence,
            hash,
            opening.evidence().scorers(),
            role(it.owner()),
            it.owner().account(),
            it.dueOn(),
            at,
            it.staffNo().value(),
            it.policy().value(),
            it.period().first(),
            it.period().toString(),
            it.decision()
        };
    }

    @Override
    public void takenOver(long run, Instant at) {
        sql.change("INSERT INTO proposal_run (run_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING", run, at);
    }

    @Override
    public Optional<Proposal> find(long id) {
        return sql.one(ProposalRows.SELECT + " WHERE id = ?", ProposalRows::read, id);
    }

    @Override
    public Optional<Evidence> evidence(long id) {
        return sql.one("SELECT evidence FROM proposal WHERE id = ?", row -> row.getString(1), id)
                .map(text -> written.read(text, Evidence.class));
    }

    @Override
    public Page<Proposal> search(ProposalQuery query, Caller caller) {
        Filter filter = filter(query, caller);
        return new Page<>(
                list(query, filter), sql.count("SELECT count(*) FROM proposal" + filter.text(), filter.values()));
    }

    @Override
    public List<Proposal> list(ProposalQuery query, Caller caller) {
        return list(query, filter(query, caller));
    }

    /** Of one state, the listing index gives them in their order. */
    private List<Proposal> list(ProposalQuery query, Filter filter) {
        String order = " ORDER BY " + (query.state() == null ? "state <> 'OPEN', " : "") + "due_on, id LIMIT "
                + query.size() + " OFFSET " + (long) query.page() * query.size();
        return sql.list(ProposalRows.SELECT + filter.text() + order, ProposalRows::read, filter.values());
    }

    private static Filter filter(ProposalQuery query, Caller caller) {
        return new Filter()
                .and("kind = ?", query.kind() == null ? null : query.kind().code())
                .and("state = ?", query.state())
                .and("team = ?", query.team())
                .owners(query.owners())
                .and("staff_no = ?", text(query.staffNo()))
                .and("state = 'OPEN' AND due_on < ?", query.overdueOn())
                .and(
                        "(staff_no <> ? OR " + PUBLISHED + ")",
                        caller.waiting().map(StaffNo::value).orElse(null))
                .within(caller.reach());
    }

    @Override
    public boolean isPublished(Proposal it) {
        return sql.count("SELECT count(*) FROM proposal WHERE id = ? AND " + PUBLISHED, it.id()) > 0;
    }

    @Override
    public Effect decide(Proposal it, Proposal.Settled settled) {
        Effect effect = sql.step(
                "UPDATE proposal SET state = 'DECIDED', outcome = ?, changed_to = ?, decided_by = ?, decided_at = ?,"
                        + " reason = ? WHERE id = ? AND state = 'OPEN'",
                settled.outcome(),
                settled.changedTo(),
                settled.by(),
                settled.at(),
                settled.reason(),
                it.id());
        if (effect == Effect.DONE) {
            journal.add(change(settled.by(), "proposal-decided", it, it.id())
                    .with("outcome", settled.outcome())
                    .withPersonal("changedTo", settled.changedTo())
                    .withPersonal("reason", settled.reason()));
        }
        return effect;
    }

    @Override
    public Effect assign(Proposal it, Owner owner, LocalDate dueOn, String by) {
        Effect effect = sql.step(
                "UPDATE proposal SET owner_role = ?, owner_account = ?, due_on = ? WHERE id = ? AND state = 'OPEN'",
                role(owner),
                owner.account(),
                dueOn,
                it.id());
        if (effect == Effect.DONE) {
            journal.add(change(by, "proposal-assigned", it, it.id())
                    .with("owner", owner)
                    .with("dueOn", dueOn));
        }
        return effect;
    }

    private static Change change(String by, String action, Proposal it, long id) {
        return Change.of(by, action, "proposal", id)
                .with("kind", it.kind().code())
                .with("policy", it.policy())
                .with("period", it.period())
                .about(it.staffNo())
                .withPersonal("basis", it.basis());
    }

    static String role(Owner owner) {
        return owner.role() == null ? null : owner.role().code();
    }

    static String text(StaffNo staffNo) {
        return staffNo == null ? null : staffNo.value();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<String> pairs = Statements.texts(row, "proposals");
        List<Proposed> proposals = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            proposals.add(new Proposed(ProposalKind.of(pairs.get(i)).orElseThrow(), pairs.get(i + 1)));
        }
        return new Standing(
                row.getLong("id"),
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                row.getString("team"),
                new PolicyCode(row.getString("policy")),
                Period.parse(row.getString("period")).orElseThrow(),
                proposals);
    }
}
