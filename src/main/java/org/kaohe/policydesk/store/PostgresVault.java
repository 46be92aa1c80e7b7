package org.kaohe.policydesk.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.policydesk.Publication;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Submission;
import org.kaohe.policydesk.Submission.State;
import org.kaohe.policydesk.Vault;

/** Submissions and publications. What the database refuses by its triggers is an outcome here, not a failure. */
@Singleton
@Transactional
class PostgresVault implements Vault {

    private static final String SAME_EYES = "KH4EY";
    private static final String NOT_ALLOWED = "23001";

    private final DataSource database;
    private final PolicyContents contents;
    private final Journal journal;
    private final TransactionSynchronizationRegistry transaction;

    PostgresVault(
            DataSource database,
            PolicyContents contents,
            Journal journal,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.contents = contents;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public List<Submission> submissions(PolicyCode policy) {
        return query(SubmissionRows.SELECT + " WHERE s.policy = ? ORDER BY s.id DESC", policy.value());
    }

    @Override
    public Optional<Submission> underWay(PolicyCode policy) {
        return query(
                        SubmissionRows.SELECT + " WHERE s.policy = ? AND s.state IN ('SUBMITTED', 'APPROVED')",
                        policy.value())
                .stream()
                .findFirst();
    }

    @Override
    public long lastEdit() {
        return with("SELECT coalesce(max(id), 0) FROM policy_edit", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public Optional<Submission> submit(
            PolicyContent content, Origin origin, Map<String, String> warnings, Step submission) {
        contents.keep(content, submission.at());
        int added = with("""
                INSERT INTO policy_submission (policy, content_hash, rolls_back_to, last_edit, state, authors,
                    submitted_by, submitted_at, reason, warnings)
                VALUES (?, ?, ?, ?, 'SUBMITTED', '{}', ?, ?, ?, ?)
                ON CONFLICT (policy) WHERE state IN ('SUBMITTED', 'APPROVED') DO NOTHING""", statement -> {
            statement.setString(1, content.code().value());
            statement.setString(2, content.hash());
            statement.setObject(3, origin.rollsBackTo(), java.sql.Types.INTEGER);
            statement.setLong(4, origin.lastEdit());
            statement.setString(5, submission.by());
            statement.setObject(6, submission.at().atOffset(ZoneOffset.UTC));
            statement.setString(7, submission.reason());
            statement.setArray(8, statement.getConnection().createArrayOf("text", inTurn(warnings)));
            return statement.executeUpdate();
        });
        if (added == 0) {
            return Optional.empty();
        }
        Submission submitted = underWay(content.code()).orElseThrow();
        journal.add(change("submitted", submitted, submission).with("rollsBackTo", origin.rollsBackTo()));
        return Optional.of(submitted);
    }

    @Override
    public Outcome approveFirst(Submission submission, Step approval) {
        Outcome outcome = step(
                "UPDATE policy_submission SET first_approved_by = ?, first_approved_at = ?, first_approval_reason = ?"
                        + " WHERE id = ? AND state = 'SUBMITTED' AND first_approved_by IS NULL",
                submission,
                approval);
        return recorded(outcome, change("first-approved", submission, approval));
    }

    @Override
    public Outcome approve(Submission submission, Step approval) {
        Outcome outcome = step(
                "UPDATE policy_submission SET state = 'APPROVED', approved_by = ?, approved_at = ?, approval_reason = ?"
                        + " WHERE id = ? AND state = 'SUBMITTED'",
                submission,
                approval);
        return recorded(outcome, change("approved", submission, approval));
    }

    @Override
    public Outcome end(Submission submission, State state, Step end) {
        Outcome outcome = step(
                "UPDATE policy_submission SET state = '" + state + "', ended_by = ?, ended_at = ?, end_reason = ?"
                        + " WHERE id = ? AND state IN ('SUBMITTED', 'APPROVED')",
                submission,
                end);
        return recorded(outcome, change(state.name().toLowerCase(Locale.ROOT), submission, end));
    }

    @Override
    public Outcome publish(Submission submission, Publication publication, String by, Instant at) {
        int version;
        try {
            version = insert(submission, publication, by, at);
        } catch (SQLException e) {
            return refused(e);
        }
        return recorded(
                Outcome.DONE,
                change("published", submission, new Step(by, at, publication.reason()))
                        .with("version", version)
                        .with("effectiveFrom", publication.effectiveFrom())
                        .with("retroactive", publication.retroactive() ? true : null));
    }

    @Override
    public void checked(PolicyContent content, String by, Instant at) {
        int added = with(
                "INSERT INTO policy_check (policy, content_hash, account, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                statement -> {
                    statement.setString(1, content.code().value());
                    statement.setString(2, content.hash());
                    statement.setString(3, by);
                    statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                    return statement.executeUpdate();
                });
        if (added == 1) {
            journal.add(
                    Change.of(by, "policy-checked", "policy", content.code()).with("contentHash", content.hash()));
        }
    }

    @Override
    public boolean isChecked(PolicyCode policy, String contentHash) {
        return with("SELECT FROM policy_check WHERE policy = ? AND content_hash = ?", statement -> {
            statement.setString(1, policy.value());
            statement.setString(2, contentHash);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private int insert(Submission submission, Publication publication, String by, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO policy_version (policy, content_hash, submission, effective_from, effective_day,
                            retroactive, published_by, published_at, reason, adopted_on, announced_on, adoption)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING version""")) {
            statement.setString(1, submission.policy().value());
            statement.setString(2, submission.contentHash());
            statement.setLong(3, submission.id());
            statement.setString(4, publication.effectiveFrom().toString());
            statement.setObject(5, publication.effectiveFrom().first());
            statement.setBoolean(6, publication.retroactive());
            statement.setString(7, by);
            statement.setObject(8, at.atOffset(ZoneOffset.UTC));
            statement.setString(9, publication.reason());
            statement.setObject(10, publication.adoption().adoptedOn());
            statement.setObject(11, publication.adoption().announcedOn());
            statement.setString(12, publication.adoption().record());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Outcome step(String update, Submission submission, Step step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, step.by());
            statement.setObject(2, step.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, step.reason());
            statement.setLong(4, submission.id());
            return statement.executeUpdate() == 1 ? Outcome.DONE : Outcome.MOVED_ON;
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private Outcome refused(SQLException e) {
        transaction.setRollbackOnly();
        if (SAME_EYES.equals(e.getSQLState())) {
            return Outcome.SAME_EYES;
        }
        if (NOT_ALLOWED.equals(e.getSQLState())) {
            return Outcome.MOVED_ON;
        }
        throw new IllegalStateException("The vault refused: " + e.getMessage(), e);
    }

    private Outcome recorded(Outcome outcome, Change change) {
        if (outcome == Outcome.DONE) {
            journal.add(change);
        }
        return outcome;
    }

    private static Change change(String how, Submission submission, Step step) {
        return Change.of(step.by(), "policy-" + how, "policy", submission.policy())
                .with("submission", submission.id())
                .with("contentHash", submission.contentHash())
                .with("reason", step.reason());
    }

    private static Object[] inTurn(Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> parts.addAll(List.of(name, text)));
        return parts.toArray();
    }

    private List<Submission> query(String select, String policy) {
        return with(select, statement -> {
            statement.setString(1, policy);
            List<Submission> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(SubmissionRows.submission(rows));
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The vault refused: " + e.getMessage(), e);
        }
    }
}
