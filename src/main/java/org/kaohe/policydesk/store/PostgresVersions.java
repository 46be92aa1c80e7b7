package org.kaohe.policydesk.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.policydesk.Adoption;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.VersionHistory;
import org.kaohe.policydesk.Versions;

/** Published versions. Nothing is remembered between two questions. */
@Singleton
@Transactional
class PostgresVersions implements Versions {

    private final DataSource database;

    PostgresVersions(DataSource database) {
        this.database = database;
    }

    @Override
    public VersionHistory of(PolicyCode policy) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT " + SubmissionRows.COLUMNS + """
                        , v.version, v.effective_from, v.retroactive, v.published_by, v.published_at,
                        v.reason AS publish_reason, v.adopted_on, v.announced_on, v.adoption
                        FROM policy_version v JOIN policy_submission s ON s.id = v.submission
                        WHERE v.policy = ? ORDER BY v.version""")) {
            statement.setString(1, policy.value());
            List<PolicyVersion> versions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(version(policy, rows));
                }
            }
            return new VersionHistory(versions);
        } catch (SQLException e) {
            throw new IllegalStateException("Versions could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Published> published() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT policy, content_hash FROM policy_version ORDER BY policy, version");
                ResultSet rows = statement.executeQuery()) {
            List<Published> published = new ArrayList<>();
            while (rows.next()) {
                published.add(new Published(new PolicyCode(rows.getString(1)), rows.getString(2)));
            }
            return published;
        } catch (SQLException e) {
            throw new IllegalStateException("Versions could not be read: " + e.getMessage(), e);
        }
    }

    private static PolicyVersion version(PolicyCode policy, ResultSet row) throws SQLException {
        return new PolicyVersion(
                policy,
                row.getInt("version"),
                SubmissionRows.submission(row),
                Period.parse(row.getString("effective_from")).orElseThrow(),
                row.getBoolean("retroactive"),
                SubmissionRows.step(row, "published_by", "published_at", "publish_reason"),
                new Adoption(
                        row.getObject("adopted_on", LocalDate.class),
                        row.getObject("announced_on", LocalDate.class),
                        row.getString("adoption")));
    }
}
