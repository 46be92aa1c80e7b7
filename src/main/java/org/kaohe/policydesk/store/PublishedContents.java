package org.kaohe.policydesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.time.Period;

/** What was published, for a program without a container, such as the driver of a cluster. */
public final class PublishedContents {

    private static final String IN_FORCE = """
            SELECT version, content_hash FROM policy_version
            WHERE policy = ? AND effective_day <= ? ORDER BY effective_day DESC, version DESC LIMIT 1""";

    private final DataSource database;

    public PublishedContents(DataSource database) {
        this.database = database;
    }

    /** A version and the hash of its content. */
    public record InForce(int version, String contentHash) {}

    public Optional<InForce> inForce(PolicyCode policy, Period period) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(IN_FORCE)) {
            query.setString(1, policy.value());
            query.setObject(2, period.first());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new InForce(row.getInt(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The versions of " + policy + " could not be read", e);
        }
    }

    public Optional<PolicyContent> find(PolicyCode policy, String contentHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT files FROM policy_content WHERE policy = ? AND hash = ?")) {
            query.setString(1, policy.value());
            query.setString(2, contentHash);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new PolicyContent(policy, ZippedFiles.unzip(row.getBytes(1))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The content " + contentHash + " of " + policy + " could not be read", e);
        }
    }
}
