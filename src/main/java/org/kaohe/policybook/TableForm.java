package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.Manifest.TableEntry;

/** A table of a policy as a form to fill in: what belongs into each column, and from which values it is chosen. */
public record TableForm(Table table, List<Field> fields) {

    public TableForm {
        fields = List.copyOf(fields);
    }

    /**
     * One column.
     *
     * @param type TEXT for a table nobody declares
     * @param choices the closed set its cells are from; empty where there is none
     */
    public record Field(String name, Column.Type type, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public boolean isNumber() {
            return type == Column.Type.DECIMAL || type == Column.Type.WHOLE;
        }
    }

    /** @param content may be unsound; only the table itself has to be one */
    public static Answer<TableForm> read(PolicyContent content, String path) {
        var findings = new Findings();
        Optional<Table> table = TableReader.read(content, path, findings);
        List<Problem> problems = findings.all().stream()
                .filter(each -> !each.code().equals("table.no-rows"))
                .toList();
        return table.isEmpty() || !problems.isEmpty()
                ? Answer.invalid(problems)
                : Answer.done(new TableForm(table.get(), fields(content, table.get())));
    }

    /** Names of the columns whose cells are compared by their value: 90 and 90.0 are equal. */
    public Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        fields.stream().filter(Field::isNumber).forEach(each -> numbers.add(each.name()));
        return numbers;
    }

    private static List<Field> fields(PolicyContent content, Table table) {
        byte[] yaml = content.files().get(content.code() + "/" + Manifest.FILE);
        Optional<Manifest> manifest =
                yaml == null ? Optional.empty() : ManifestReader.read(content.code(), yaml, new Findings());
        Optional<TableEntry> entry = manifest.stream()
                .flatMap(each -> each.tables().stream())
                .filter(each -> each.file().path().equals(table.file()))
                .findFirst();
        Map<String, Column> columns = entry.map(each -> columns(content, each)).orElse(Map.of());
        boolean declares = entry.flatMap(TableEntry::as).isPresent();
        var choices = new ColumnChoices(content, manifest, declares);
        List<Field> fields = new ArrayList<>();
        for (String header : table.headers()) {
            Column column = columns.getOrDefault(header, new Column(header, Column.Type.TEXT, true, false, true));
            fields.add(new Field(header, column.type(), choices.of(column, table)));
        }
        return fields;
    }

    private static Map<String, Column> columns(PolicyContent content, TableEntry entry) {
        Map<String, Column> columns = new LinkedHashMap<>();
        var unheard = new Findings(); // what is wrong with a template is told when the policy is checked
        entry.template()
                .map(file -> content.files().get(file.path()))
                .flatMap(bytes -> Utf8.decode(entry.template().get().path(), bytes, unheard))
                .flatMap(text ->
                        TemplateHeader.read(new RuleFile(entry.template().get().path(), text), unheard))
                .ifPresent(header -> header.columns().forEach(each -> columns.put(each.name(), each)));
        entry.as().ifPresent(kind -> kind.columns().forEach(each -> columns.merge(each.name(), each, Column::and)));
        TableKind.BASIS.forEach(each -> columns.merge(each.name(), each, Column::and));
        return columns;
    }
}
