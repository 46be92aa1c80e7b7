package org.kaohe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** That a distributed database can split by person what grows with people and periods; see docs/operating.md. */
@QuarkusTest
class KeysByPersonIT {

    static final List<String> SPLIT = List.of(
            "observation",
            "observation_revision",
            "decision",
            "current_decision",
            "run_score",
            "policy_shadow_result",
            "published_result",
            "settled_month",
            "inspection_photo",
            "observation_photo");

    /** About as many rows as people, or as proposals and notices: kept whole. */
    private static final Set<String> WHOLE = Set.of(
            "account",
            "appeal",
            "assignment",
            "audit_sample_member",
            "certificate",
            "condition_span",
            "contact",
            "decision_override",
            "employee",
            "erasure",
            "notice",
            "personal_case",
            "privacy_request",
            "proposal",
            "publication",
            "team_leader",
            "training");

    private static final String WITH_PERSON = """
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            AND a.attname = 'staff_no' ORDER BY 1\
        """;

    private static final String KEYS_WITHOUT_PERSON = """
        SELECT i.indexrelid::regclass::text FROM pg_index i
        WHERE i.indrelid = ?::regclass AND i.indisunique AND NOT EXISTS (
            SELECT FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) key
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = key
            WHERE a.attname = 'staff_no')\
        """;

    /** Foreign keys that lead from a table, or to it, where both have a person; a publication is of many, but for its repetition. */
    private static final String ACROSS_PEOPLE = """
        SELECT f.conname FROM pg_constraint f
        WHERE f.contype = 'f' AND ?::regclass IN (f.conrelid, f.confrelid) AND f.confrelid <> 'publication'::regclass
            AND 2 = (SELECT count(*) FROM pg_attribute a
                WHERE a.attrelid IN (f.conrelid, f.confrelid) AND a.attname = 'staff_no')\
        """;

    @Inject
    DataSource database;

    @ParameterizedTest
    @FieldSource("SPLIT")
    void thePersonIsInEveryKeyAndNoForeignKeyLeadsToAnother(String table) throws SQLException {
        assertThat(names(KEYS_WITHOUT_PERSON, table)).isEmpty();
        assertThat(names(ACROSS_PEOPLE, table)).isEmpty();
    }

    @Test
    void everyTableWithAPersonIsSplitOrKeptWhole() throws SQLException {
        List<String> known = new ArrayList<>(SPLIT);
        known.addAll(WHOLE);
        assertThat(names(WITH_PERSON)).containsExactlyInAnyOrderElementsOf(known);
    }

    private List<String> names(String query, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
