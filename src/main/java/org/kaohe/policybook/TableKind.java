package org.kaohe.policybook;

import static org.kaohe.policybook.Column.Type.CODE;
import static org.kaohe.policybook.Column.Type.DECIMAL;
import static org.kaohe.policybook.Column.Type.TEXT;
import static org.kaohe.policybook.Column.needed;
import static org.kaohe.policybook.Column.optional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table may be read {@code as}, and the columns it then has. */
enum TableKind {
    INDICATORS(
            needed("code", CODE),
            needed("name", TEXT),
            needed("name_en", TEXT),
            optional("dimension", CODE),
            needed("weight", DECIMAL),
            optional("minimum", DECIMAL),
            optional("maximum", DECIMAL),
            optional("unit", CODE),
            optional("better", CODE)),
    SOURCES(needed("code", CODE), needed("name", TEXT), needed("name_en", TEXT)),
    FIGURES(needed("name", CODE), needed("title", TEXT), needed("title_en", TEXT), needed("value", DECIMAL)),
    ITEMS(
            needed("code", CODE),
            needed("source_no", TEXT),
            needed("section", TEXT),
            optional("subsection", TEXT),
            needed("text", TEXT),
            needed("applies_to", CODE),
            needed("subject", CODE),
            needed("severity", CODE),
            optional("threshold", TEXT));

    /** Every row of every table says where its figures come from. */
    static final List<Column> BASIS =
            List.of(needed("basis", CODE), needed("clause", TEXT), new Column("why", TEXT, true, false, true));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    TableKind(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** As written in policy.yaml, for example {@code indicators}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TableKind> of(String code) {
        for (TableKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
