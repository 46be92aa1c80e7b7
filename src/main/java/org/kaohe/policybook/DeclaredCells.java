package org.kaohe.policybook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;

/** Where the figures and weights a policy declares stand in its tables. */
public final class DeclaredCells {

    private DeclaredCells() {}

    /** The cell of each figure's value, by the figure's name. */
    public static Map<String, Place> figures(PolicyContent content) {
        return cells(content, TableKind.FIGURES, "name", "value");
    }

    /** The cell of each indicator's weight, by the indicator's code. */
    public static Map<String, Place> weights(PolicyContent content) {
        return cells(content, TableKind.INDICATORS, "code", "weight");
    }

    private static Map<String, Place> cells(PolicyContent content, TableKind kind, String key, String column) {
        var unheard = new Findings(); // what is wrong was told when the book was read
        Map<String, Place> cells = new LinkedHashMap<>();
        byte[] yaml = content.files().get(content.code() + "/" + Manifest.FILE);
        ManifestReader.read(content.code(), yaml, unheard).stream()
                .flatMap(manifest -> manifest.tables().stream())
                .filter(entry -> entry.as().equals(java.util.Optional.of(kind)))
                .flatMap(entry -> TableReader.read(content, entry.file().path(), unheard).stream())
                .forEach(table -> {
                    int from = table.headers().indexOf(key);
                    int at = table.headers().indexOf(column);
                    for (Table.Row row : table.rows()) {
                        cells.put(row.cells().get(from), Place.cell(table.file(), row.number(), at + 1, column));
                    }
                });
        return cells;
    }
}
