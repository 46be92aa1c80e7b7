package org.kaohe.engine.mutate;

import java.util.Comparator;
import java.util.List;
import org.kaohe.engine.expand.RuleText;

/** Other characters in a line of a text; columns from 1, {@code to} exclusive. */
record Patch(int line, int from, int to, String text) {

    static RuleText apply(RuleText source, List<Patch> patches) {
        String[] lines = source.text().split("\n", -1);
        patches.stream().sorted(Comparator.comparingInt(Patch::from).reversed()).forEach(patch -> {
            String line = lines[patch.line - 1];
            lines[patch.line - 1] = line.substring(0, patch.from - 1) + patch.text + line.substring(patch.to - 1);
        });
        return new RuleText(
                source.file(),
                source.row(),
                String.join("\n", lines),
                source.original(),
                source.cells(),
                source.templateFile(),
                source.firstLine());
    }
}
