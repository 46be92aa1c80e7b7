package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database refuses ends up in the log: the statement may be told there, the people it was about may not. */
@QuarkusTest
class FailedStatementsIT {

    private static final String ADD = "INSERT INTO team (code, name, industry) VALUES (?, ?, 'retail')";
    private static final String SAID_OF_SOMEBODY = "Lin Jinghua was late twice";

    @Inject
    DataSource database;

    @Test
    void aRefusedStatementNamesNoValueOfIt() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            fill(insert);
            assertThatThrownBy(insert::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("team")
                    .hasMessageNotContaining(SAID_OF_SOMEBODY);
        }
    }

    @Test
    void aRefusedBatchOfStatementsNamesNoValueOfThem() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (int i = 0; i < 2; i++) {
                fill(insert);
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("team")
                    .hasMessageNotContaining(SAID_OF_SOMEBODY);
        }
    }

    /** No team has an empty code. */
    private static void fill(PreparedStatement insert) throws SQLException {
        insert.setString(1, "");
        insert.setString(2, SAID_OF_SOMEBODY);
    }
}
