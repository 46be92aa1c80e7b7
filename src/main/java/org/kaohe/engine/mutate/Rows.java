package org.kaohe.engine.mutate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.core.decision.MutantMaker.Mutant;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.rule.Rule;

/** A row left out, and the outcomes of two neighbouring rows exchanged. */
final class Rows {

    private final Original original;
    private final DeclaredFigures declared;
    /** Rules by {@code file!row}. */
    private final Map<String, Set<Integer>> rules = new LinkedHashMap<>();
    /** Rules of one block of a template, in the order of the rows. */
    private final Map<String, List<Integer>> blocks = new LinkedHashMap<>();

    Rows(Original original, DeclaredFigures declared) {
        this.original = original;
        this.declared = declared;
        for (int text = 0; text < original.texts().size(); text++) {
            RuleText each = original.texts().get(text);
            int first = original.firstRules().get(text);
            int next = text + 1 < original.texts().size()
                    ? original.firstRules().get(text + 1)
                    : original.programs().size();
            for (int rule = first; each.isTable() && rule < next; rule++) {
                rules.computeIfAbsent(each.file() + "!" + each.row(), key -> new TreeSet<>())
                        .add(rule);
                blocks.computeIfAbsent(
                                each.file() + " " + each.templateFile() + " " + each.firstLine() + " " + (rule - first),
                                key -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    Stream<Mutant> leftOut() {
        Set<String> rows = new java.util.LinkedHashSet<>(rules.keySet());
        rows.addAll(declared.rows().keySet());
        return rows.stream().flatMap(row -> leftOut(row).stream());
    }

    private Optional<Mutant> leftOut(String row) {
        var edit = new Edit(original);
        rules.getOrDefault(row, Set.of()).forEach(edit::leaveOut);
        if (declared.rows().containsKey(row)) {
            edit.policy(declared.rows().get(row).apply(edit.policy()));
        }
        int mark = row.lastIndexOf('!');
        Place place = Place.cell(row.substring(0, mark), Integer.parseInt(row.substring(mark + 1)), 1, "");
        return edit.mutant(Problem.warning("mutation.row.left-out", place, place.row()));
    }

    Stream<Mutant> exchanged() {
        return blocks.values().stream().flatMap(block -> {
            List<Mutant> mutants = new ArrayList<>();
            for (int i = 1; i < block.size(); i++) {
                exchanged(block.get(i - 1), block.get(i)).ifPresent(mutants::add);
            }
            return mutants.stream();
        });
    }

    private Optional<Mutant> exchanged(int upper, int lower) {
        Rule one = original.rule(upper);
        Rule other = original.rule(lower);
        var edit = new Edit(original);
        if (!one.then().equals(other.then())) {
            edit.put(upper, Actions.with(one, other.then()));
            edit.put(lower, Actions.with(other, one.then()));
        }
        var info = original.infos().get(upper);
        return edit.mutant(Problem.warning(
                "mutation.rows.exchanged", Place.cell(info.file(), info.line(), 1, ""), one.name(), other.name()));
    }
}
