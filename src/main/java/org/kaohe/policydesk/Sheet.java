package org.kaohe.policydesk;

import java.util.List;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.Sheets;
import org.kaohe.policybook.Table;

/**
 * A table of a policy as it stands in its file.
 *
 * @param file its name in the policy's own folder
 * @param rows cells as written, each row as long as the headers
 */
public record Sheet(String file, List<String> headers, List<List<String>> rows) {

    public Sheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** The policy's own tables, in order of their names. */
    public static List<Sheet> of(PolicyContent content) {
        int own = content.code().value().length() + 1;
        return Sheets.of(content).stream()
                .map(table -> new Sheet(
                        table.file().substring(own),
                        table.headers(),
                        table.rows().stream().map(Table.Row::cells).toList()))
                .toList();
    }
}
