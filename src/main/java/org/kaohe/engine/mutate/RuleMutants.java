package org.kaohe.engine.mutate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.kaohe.core.decision.MutantMaker;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/** Makes every slip of a policy: numbers, comparisons, rows, actions. */
public final class RuleMutants implements MutantMaker {

    private static final Map<String, String> STRICTER_OR_LOOSER = Map.of(">=", ">", ">", ">=", "<", "<=", "<=", "<");

    @Override
    public Optional<Mutants> mutants(PolicyContent content) {
        return Original.of(content).map(original -> new Making(original).all());
    }

    /** The mutants of one policy in the making. */
    private static final class Making {
        private final Original original;
        private final DeclaredFigures declared;
        private final List<Mutant> mutants = new ArrayList<>();
        private int equivalent;

        private final Map<String, List<Sighting>> numbers;
        private final Map<String, List<Sighting>> comparisons;
        private final Map<String, List<Sighting>> actions;

        Making(Original original) {
            this.original = original;
            this.declared = new DeclaredFigures(original);
            List<Scan> scans = new ArrayList<>();
            for (int text = 0; text < original.texts().size(); text++) {
                scans.add(Scan.of(text, original.texts().get(text)));
            }
            this.numbers = byKey(scans, scan -> scan.numbers);
            this.comparisons = byKey(scans, scan -> scan.comparisons);
            this.actions = byKey(scans, scan -> scan.actions);
        }

        Mutants all() {
            numbers();
            comparisons.values().forEach(this::comparison);
            var rows = new Rows(original, declared);
            rows.leftOut().forEach(mutants::add);
            rows.exchanged().forEach(mutants::add);
            var left = new Actions(original);
            actions.values().forEach(each -> left.leftOut(each).ifPresent(mutants::add));
            return new Mutants(original.appraiser(), mutants, equivalent);
        }

        private void numbers() {
            var moved = new Numbers(original);
            var keys = new TreeSet<>(declared.cells().keySet());
            keys.addAll(numbers.keySet());
            for (String key : keys) {
                List<Sighting> sightings = numbers.getOrDefault(key, List.of());
                DeclaredFigures.Cell cell = declared.cells().get(key);
                for (boolean up : new boolean[] {true, false}) {
                    if (moved.isEquivalent(sightings, cell, up)) {
                        equivalent++;
                    } else {
                        moved.moved(sightings, cell, up).ifPresent(mutants::add);
                    }
                }
            }
        }

        private void comparison(List<Sighting> sightings) {
            Sighting shown = sightings.get(0);
            String was = shown.token().text();
            String is = STRICTER_OR_LOOSER.get(was);
            boolean cannotTell = sightings.stream()
                    .allMatch(each -> each.number() != null
                            && each.measured().isPresent()
                            && each.measured().get().cannotTell(each.number(), is, each.number()));
            if (cannotTell) {
                equivalent++;
                return;
            }
            var edit = new Edit(original);
            Sighting.byText(sightings)
                    .forEach((text, found) -> edit.rewrite(
                            text, found.stream().map(each -> each.patch(is)).toList()));
            edit.mutant(Problem.warning("mutation.comparison", shown.place(), was, is))
                    .ifPresent(mutants::add);
        }

        private static Map<String, List<Sighting>> byKey(List<Scan> scans, Function<Scan, List<Sighting>> which) {
            Map<String, List<Sighting>> found = new LinkedHashMap<>();
            for (Scan scan : scans) {
                which.apply(scan)
                        .forEach(each -> found.computeIfAbsent(each.key(), key -> new ArrayList<>())
                                .add(each));
            }
            return found;
        }
    }
}
