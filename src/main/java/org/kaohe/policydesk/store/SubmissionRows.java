package org.kaohe.policydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Submission;

/** Rows of {@code policy_submission}. */
final class SubmissionRows {

    static final String COLUMNS = "s.id, s.policy, s.content_hash, s.rolls_back_to, s.state, s.authors, s.submitted_by,"
            + " s.submitted_at, s.reason AS submit_reason, s.warnings, s.first_approved_by, s.first_approved_at,"
            + " s.first_approval_reason, s.approved_by, s.approved_at, s.approval_reason,"
            + " s.ended_by, s.ended_at, s.end_reason";
    static final String SELECT = "SELECT " + COLUMNS + " FROM policy_submission s";

    private SubmissionRows() {}

    static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("id"),
                new PolicyCode(row.getString("policy")),
                row.getString("content_hash"),
                row.getObject("rolls_back_to", Integer.class),
                Submission.State.valueOf(row.getString("state")),
                List.of(texts(row, "authors")),
                step(row, "submitted_by", "submitted_at", "submit_reason"),
                pairs(texts(row, "warnings")),
                step(row, "first_approved_by", "first_approved_at", "first_approval_reason"),
                step(row, "approved_by", "approved_at", "approval_reason"),
                step(row, "ended_by", "ended_at", "end_reason"));
    }

    /** Null when it has not happened. */
    static Step step(ResultSet row, String by, String at, String reason) throws SQLException {
        return row.getString(by) == null
                ? null
                : new Step(
                        row.getString(by),
                        row.getObject(at, OffsetDateTime.class).toInstant(),
                        row.getString(reason));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static SortedMap<String, String> pairs(String[] parts) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int each = 0; each < parts.length; each += 2) {
            texts.put(parts[each], parts[each + 1]);
        }
        return texts;
    }
}
