package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.Steps;
import org.kaohe.engine.interpret.Search.Then;

/** A condition ready to be searched. */
interface Node {

    /** Goes on for each way the condition holds; true when the search has ended. */
    boolean search(Search search, Then then);

    /** A fact of a type. */
    record OfFact(int number, int slot, Class<? extends Fact> type, Lookup lookup, List<Entry> entries, boolean beside)
            implements Node {

        /** Which facts come into question, when an equality says so; null when all of the type do. */
        record Lookup(Memory.Key key, Formula value) {}

        /** A test, or a binding when {@code slot} is not -1. */
        record Entry(int slot, Formula formula) {}

        @Override
        public boolean search(Search search, Then then) {
            List<Fact> facts = lookup == null
                    ? search.memory().all(type)
                    : search.memory().with(lookup.key(), lookup.value().of(search.bound(), null));
            int size = facts.size();
            for (int i = 0; i < size; i++) {
                Fact fact = facts.get(i);
                search.matched()[number] = fact;
                if (slot >= 0) {
                    search.bound()[slot] = fact;
                }
                if (admits(search, fact) && then.go()) {
                    return true;
                }
            }
            return false;
        }

        private boolean admits(Search search, Fact fact) {
            for (Entry entry : entries) {
                if (entry.slot() >= 0) {
                    search.bound()[entry.slot()] = entry.formula().of(search.bound(), fact);
                } else if (!entry.formula().holds(search.bound(), fact)) {
                    return false;
                }
            }
            return !beside || Steps.within(fact);
        }
    }

    record OfNone(Node inner) implements Node {
        @Override
        public boolean search(Search search, Then then) {
            return !inner.search(search, () -> true) && then.go();
        }
    }

    record OfSome(Node inner) implements Node {
        @Override
        public boolean search(Search search, Then then) {
            return inner.search(search, () -> true) && then.go();
        }
    }

    record OfAll(List<Node> parts) implements Node {
        @Override
        public boolean search(Search search, Then then) {
            return from(0, search, then);
        }

        private boolean from(int at, Search search, Then then) {
            return at == parts.size() ? then.go() : parts.get(at).search(search, () -> from(at + 1, search, then));
        }
    }

    record OfAny(List<Node> parts) implements Node {
        @Override
        public boolean search(Search search, Then then) {
            for (Node part : parts) {
                if (part.search(search, then)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Sums over all matches of a source.
     *
     * @param members numbers of the patterns whose facts are collected
     * @param lists where they are collected, one for each
     */
    record OfSums(Node source, List<Summary> summaries, List<Formula> tests, int[] members, int[] lists)
            implements Node {

        record Summary(int slot, Formula argument, Total.Kind kind) {}

        @Override
        public boolean search(Search search, Then then) {
            List<Total> totals =
                    summaries.stream().map(each -> new Total(each.kind())).toList();
            List<List<Object>> collected = new ArrayList<>();
            for (int i = 0; i < members.length; i++) {
                collected.add(new ArrayList<>());
            }
            source.search(search, () -> {
                for (int i = 0; i < summaries.size(); i++) {
                    Formula argument = summaries.get(i).argument();
                    totals.get(i).add(argument == null ? null : argument.of(search.bound(), null));
                }
                for (int i = 0; i < members.length; i++) {
                    collected.get(i).add(search.fact(members[i]));
                }
                return false;
            });
            for (int i = 0; i < summaries.size(); i++) {
                if (totals.get(i).value() == null) {
                    return false;
                }
                search.bound()[summaries.get(i).slot()] = totals.get(i).value();
            }
            for (int i = 0; i < lists.length; i++) {
                search.matched()[lists[i]] = collected.get(i);
            }
            return tests.stream().allMatch(test -> test.holds(search.bound(), null)) && then.go();
        }
    }
}
