package org.kaohe.proposing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.upload.MediaKind;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.CaseOpening;
import org.kaohe.proposing.CaseQuery;
import org.kaohe.proposing.CaseState;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.Cases;
import org.kaohe.proposing.Document;
import org.kaohe.proposing.Effect;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Owner;
import org.kaohe.proposing.PersonalCase;
import org.kaohe.proposing.PersonalCase.Taken;
import org.kaohe.proposing.Written;

/** Cases in PostgreSQL. */
@Singleton
@Transactional
class PostgresCases implements Cases {

    private static final int MOST_DOCUMENTS = 50;
    private static final String SELECT = "SELECT c.*, coalesce(p.state = 'WITHDRAWN', false) AS baseless"
            + " FROM (SELECT id, staff_no, name, team, policy, version, period, proposal_id, reason AS opened_for,"
            + " opened_by, opened_at, state, owner_role, owner_account, due_on FROM personal_case) c"
            + " LEFT JOIN (SELECT id AS proposal, state FROM proposal) p ON p.proposal = c.proposal_id";
    private static final Map<String, Class<? extends CaseStep>> KINDS = List.of(
                    CaseStep.Warned.class,
                    CaseStep.Improving.class,
                    CaseStep.Received.class,
                    CaseStep.Reassessed.class,
                    CaseStep.Ticked.class,
                    CaseStep.Proposed.class,
                    CaseStep.Decided.class,
                    CaseStep.Closed.class)
            .stream()
            .collect(Collectors.toMap(Class::getSimpleName, each -> each));

    private final Statements sql;
    private final Written written;
    private final Journal journal;

    PostgresCases(Statements sql, Written written, Journal journal) {
        this.sql = sql;
        this.written = written;
        this.journal = journal;
    }

    @Override
    public Optional<Long> open(CaseOpening opening, String reason, String by, Instant at) {
        return open(opening, null, reason, by, at);
    }

    /** With the proposal, in its transaction. A case that is not over already takes it in. */
    void openFor(long proposal, CaseOpening opening, Instant at) {
        open(opening, proposal, null, Change.SERVICE, at);
    }

    private Optional<Long> open(CaseOpening it, Long proposal, String reason, String by, Instant at) {
        String evidence = written.write(it.evidence());
        Optional<Long> id = sql.one(
                "INSERT INTO personal_case (staff_no, name, team, policy, version, period, proposal_id, reason,"
                        + " evidence, evidence_hash, scorers, opened_by, opened_at, state, owner_role, due_on) VALUES (?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, 'OPEN', ?, ?) ON CONFLICT (staff_no, policy) WHERE"
                        + " state NOT IN ('DECIDED', 'CLOSED') DO NOTHING RETURNING id",
                row -> row.getLong(1),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.policy().value(),
                it.version(),
                it.period().toString(),
                proposal,
                reason,
                evidence,
                Hashes.sha256(evidence),
                it.evidence().scorers(),
                by,
                at,
                Role.HR_EDITOR.code(),
                it.dueOn());
        id.ifPresent(added -> journal.add(Change.of(by, "case-opened", "case", added)
                .with("policy", it.policy())
                .with("version", it.version())
                .with("period", it.period())
                .with("proposal", proposal)
                .about(it.staffNo())
                .withPersonal("reason", reason)));
        return id;
    }

    @Override
    public Optional<PersonalCase> find(long id) {
        return withSteps(sql.list(SELECT + " WHERE c.id = ?", PostgresCases::row, id)).stream()
                .findFirst();
    }

    @Override
    public Evidence evidence(long id) {
        String text = sql.one("SELECT evidence FROM personal_case WHERE id = ?", row -> row.getString(1), id)
                .orElseThrow();
        return written.read(text, Evidence.class);
    }

    @Override
    public Page<PersonalCase> search(CaseQuery query, Caller caller) {
        Filter filter = new Filter()
                .and("c.state = ?", query.state())
                .and("team = ?", query.team())
                .owners(query.owners())
                .and("staff_no = ?", PostgresProposals.text(query.staffNo()))
                .and("c.state NOT IN ('DECIDED', 'CLOSED') AND due_on < ?", query.overdueOn())
                .and("staff_no <> ?", caller.staffNo().map(StaffNo::value).orElse(null))
                .within(caller.reach());
        String order = " ORDER BY c.state IN ('DECIDED', 'CLOSED'), due_on, c.id LIMIT " + query.size() + " OFFSET "
                + (long) query.page() * query.size();
        return new Page<>(
                withSteps(sql.list(SELECT + filter.text() + order, PostgresCases::row, filter.values())),
                sql.count("SELECT count(*) FROM personal_case c" + filter.text(), filter.values()));
    }

    @Override
    public Effect take(PersonalCase it, CaseStep step, String by, Instant at, Owner next, LocalDate dueOn) {
        String fields = written.write(step);
        String kind = step.getClass().getSimpleName();
        CaseState state = PersonalCase.after(it.state(), step);
        Effect added = sql.step(
                "INSERT INTO case_step (case_id, seq, kind, fields, account, at) SELECT id, steps + 1, ?, ?::json, ?, ?"
                        + " FROM personal_case WHERE id = ? AND steps = ? FOR UPDATE",
                kind,
                fields,
                by,
                at,
                it.id(),
                it.steps().size());
        if (added != Effect.DONE) {
            return added;
        }
        Effect moved = sql.step(
                "UPDATE personal_case SET state = ?, steps = steps + 1, owner_role = ?, owner_account = ?, due_on = ?"
                        + " WHERE id = ?",
                state,
                PostgresProposals.role(next),
                next.account(),
                dueOn,
                it.id());
        if (moved == Effect.DONE) {
            journal.add(change(by, "case-" + words(kind), it)
                    .with("state", state)
                    .with("stepHash", Hashes.sha256(fields))
                    .withPersonal("step", fields));
        }
        return moved;
    }

    @Override
    public Effect assign(PersonalCase it, Owner owner, LocalDate dueOn, String by) {
        Effect effect = sql.step(
                "UPDATE personal_case SET owner_role = ?, owner_account = ?, due_on = ?"
                        + " WHERE id = ? AND state NOT IN ('DECIDED', 'CLOSED')",
                PostgresProposals.role(owner),
                owner.account(),
                dueOn,
                it.id());
        if (effect == Effect.DONE) {
            journal.add(change(by, "case-assigned", it).with("owner", owner).with("dueOn", dueOn));
        }
        return effect;
    }

    @Override
    public List<Document> documents(long id) {
        return sql.list(
                "SELECT id, title, kind, sha256, size, cleaned, added_by, added_at FROM case_document"
                        + " WHERE case_id = ? ORDER BY id",
                PostgresCases::document,
                id);
    }

    @Override
    public Optional<Long> add(PersonalCase it, Document document, byte[] content) {
        Optional<Long> id = sql.one(
                "INSERT INTO case_document (case_id, title, kind, sha256, size, cleaned, content, added_by, added_at)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM case_document WHERE case_id = ?)"
                        + " < ? RETURNING id",
                row -> row.getLong(1),
                it.id(),
                document.title(),
                document.kind(),
                document.sha256(),
                document.size(),
                document.cleaned(),
                content,
                document.addedBy(),
                document.addedAt(),
                it.id(),
                MOST_DOCUMENTS);
        id.ifPresent(added -> journal.add(change(document.addedBy(), "case-document-added", it)
                .with("document", added)
                .with("sha256", document.sha256())
                .withPersonal("title", document.title())));
        return id;
    }

    @Override
    public Optional<byte[]> content(long id, long document) {
        return sql.one(
                "SELECT content FROM case_document WHERE case_id = ? AND id = ?", row -> row.getBytes(1), id, document);
    }

    private List<PersonalCase> withSteps(List<PersonalCase> found) {
        Map<Long, List<Taken>> steps = new HashMap<>();
        List<Long> ids = found.stream().map(PersonalCase::id).toList();
        sql.list(
                        "SELECT case_id, seq, kind, fields, account, at FROM case_step"
                                + " WHERE case_id = ANY (?::bigint[]) ORDER BY case_id, seq",
                        row -> Map.entry(row.getLong("case_id"), taken(row)),
                        ids)
                .forEach(each -> steps.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found.stream()
                .map(each -> each.with(steps.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Taken taken(ResultSet row) throws SQLException {
        CaseStep step = written.read(row.getString("fields"), KINDS.get(row.getString("kind")));
        return new Taken(row.getInt("seq"), step, row.getString("account"), Statements.instant(row, "at"));
    }

    private static PersonalCase row(ResultSet row) throws SQLException {
        return new PersonalCase(
                row.getLong("id"),
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                row.getString("team"),
                new PolicyCode(row.getString("policy")),
                row.getInt("version"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getObject("proposal_id", Long.class),
                row.getBoolean("baseless"),
                row.getString("opened_for"),
                row.getString("opened_by"),
                Statements.instant(row, "opened_at"),
                Owner.stored(row.getString("owner_role"), row.getString("owner_account")),
                row.getObject("due_on", LocalDate.class),
                List.of());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("title"),
                MediaKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getInt("size"),
                row.getBoolean("cleaned"),
                row.getString("added_by"),
                Statements.instant(row, "added_at"));
    }

    private static Change change(String by, String action, PersonalCase it) {
        return Change.of(by, action, "case", it.id()).about(it.staffNo());
    }

    private static String words(String kind) {
        return kind.toLowerCase(java.util.Locale.ROOT);
    }
}
