package org.kaohe.policybook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Better;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.Unit;
import org.kaohe.policybook.Manifest.TableEntry;

/** The closed sets that columns of a policy's tables are chosen from: its grades, sources, indicators and figures. */
final class ColumnChoices {

    private final PolicyContent content;
    private final Optional<Manifest> manifest;
    private final boolean declares;

    /** @param declares whether the table declares codes itself, so that those in it are no references */
    ColumnChoices(PolicyContent content, Optional<Manifest> manifest, boolean declares) {
        this.content = content;
        this.manifest = manifest;
        this.declares = declares;
    }

    /** Empty for a column anything can stand in. What stands in the table already can stay. */
    List<String> of(Column column, Table table) {
        List<String> closed = closed(column);
        if (closed.isEmpty()) {
            return List.of();
        }
        Set<String> choices = new LinkedHashSet<>(closed);
        if (column.dash()) {
            choices.add(Column.NONE);
        }
        int at = table.headers().indexOf(column.name());
        table.rows().stream()
                .map(row -> row.cells().get(at))
                .filter(cell -> !cell.isEmpty())
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private List<String> closed(Column column) {
        if (column.type() == Column.Type.FLAG) {
            return List.of("true", "false");
        }
        return switch (column.name()) {
            case "basis" -> List.of("source", "house");
            case "grade", "grade_limit" -> grades();
            case "source" -> declared(TableKind.SOURCES, "code");
            case "indicator" -> declared(TableKind.INDICATORS, "code");
            case "code" -> declares ? List.of() : declared(TableKind.INDICATORS, "code");
            case "severity" -> declared(TableKind.FIGURES, "name");
            case "subject" -> Declarations.SUBJECTS;
            case "unit" -> Stream.of(Unit.values()).map(Unit::code).toList();
            case "better" -> Stream.of(Better.values()).map(Better::code).toList();
            case "outcome" -> List.of("PASS", "FAIL", "NA");
            default -> List.of();
        };
    }

    private List<String> grades() {
        return manifest.map(each -> each.grades().stream().map(GradeLevel::name).toList())
                .orElse(List.of());
    }

    private List<String> declared(TableKind kind, String column) {
        var unheard = new Findings(); // a table that cannot be read offers nothing here and is told elsewhere
        return manifest.stream()
                .flatMap(each -> each.tables().stream())
                .filter(each -> each.as().equals(Optional.of(kind)))
                .map(TableEntry::file)
                .filter(file -> content.files().containsKey(file.path()))
                .flatMap(file -> TableReader.read(content, file.path(), unheard).stream())
                .flatMap(table -> cells(table, column))
                .distinct()
                .toList();
    }

    private static Stream<String> cells(Table table, String column) {
        int at = table.headers().indexOf(column);
        return at < 0
                ? Stream.empty()
                : table.rows().stream().map(row -> row.cells().get(at)).filter(cell -> !cell.isEmpty());
    }
}
