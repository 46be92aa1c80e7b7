package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;

/** Turns the conditions of one alternative into nodes, in the order they stand, and says what a match reports. */
final class Nodes {

    private final Slots slots = new Slots();
    private final List<Integer> reported = new ArrayList<>();
    private final Set<Class<? extends Fact>> types;
    private int numbers;
    /** Whether a fact is in sight, so that the next one beside it takes a step of the budget. */
    private boolean beside;

    Nodes(Set<Class<? extends Fact>> types) {
        this.types = types;
    }

    Slots slots() {
        return slots;
    }

    int numbers() {
        return numbers;
    }

    int[] reported() {
        return reported.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A condition whose facts the match reports. */
    Node top(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            Node.OfFact node = fact(pattern);
            reported.add(node.number());
            return node;
        }
        return condition instanceof Condition.Accumulate accumulate ? sums(accumulate, true) : node(condition);
    }

    private Node node(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return fact(pattern);
        } else if (condition instanceof Condition.None none) {
            return new Node.OfNone(inside(none.inner()));
        } else if (condition instanceof Condition.Some some) {
            return new Node.OfSome(inside(some.inner()));
        } else if (condition instanceof Condition.All all) {
            return new Node.OfAll(all.parts().stream().map(this::node).toList());
        } else if (condition instanceof Condition.Any any) {
            return new Node.OfAny(any.parts().stream().map(this::node).toList());
        }
        return sums((Condition.Accumulate) condition, false);
    }

    private Node inside(Condition inner) {
        boolean before = beside;
        Node node = node(inner);
        beside = before;
        return node;
    }

    private Node.OfFact fact(Condition.Pattern pattern) {
        Class<? extends Fact> type = Accessors.type(pattern.type());
        types.add(type);
        int number = numbers++;
        int slot = pattern.variable().isEmpty() ? -1 : slots.bindFact(pattern.variable(), pattern.type());
        var formulas = new Formulas(slots, pattern.type());
        Node.OfFact.Lookup lookup = null;
        List<Node.OfFact.Entry> entries = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Binding binding) {
                Formula value = formulas.of(binding.value());
                entries.add(new Node.OfFact.Entry(slots.bind(binding.variable()), value));
                continue;
            }
            Expression test = ((Constraint.Test) constraint).expression();
            if (lookup == null && entries.isEmpty()) {
                lookup = lookup(test, type, pattern.type(), formulas);
                if (lookup != null) {
                    continue;
                }
            }
            entries.add(new Node.OfFact.Entry(-1, formulas.of(test)));
        }
        boolean counted = beside;
        beside = true;
        return new Node.OfFact(number, slot, type, lookup, entries, counted);
    }

    /** A leading {@code property == text} decides which facts are looked at, instead of being tried on each. */
    private static Node.OfFact.Lookup lookup(
            Expression test, Class<? extends Fact> type, String name, Formulas formulas) {
        if (test instanceof Expression.Comparison comparison
                && comparison.operator().equals("==")
                && comparison.left() instanceof Expression.Property property
                && comparison.left().kind() == org.kaohe.engine.rule.Kind.TEXT
                && (comparison.right() instanceof Expression.Text
                        || comparison.right() instanceof Expression.Variable)) {
            var key = new Memory.Key(type, property.name(), Accessors.property(name, property.name()));
            return new Node.OfFact.Lookup(key, formulas.of(comparison.right()));
        }
        return null;
    }

    private Node sums(Condition.Accumulate accumulate, boolean report) {
        boolean before = beside;
        List<Condition> parts =
                accumulate.source() instanceof Condition.All all ? all.parts() : List.of(accumulate.source());
        List<Node> sources = parts.stream().map(this::node).toList();
        beside = before;
        var arguments = new Formulas(slots, "");
        List<Node.OfSums.Summary> summaries = accumulate.summaries().stream()
                .map(each -> new Node.OfSums.Summary(
                        slots.bind(each.variable()),
                        each.argument() == null ? null : arguments.of(each.argument()),
                        Total.Kind.valueOf(each.function().toUpperCase(Locale.ROOT))))
                .toList();
        List<Integer> members = new ArrayList<>();
        List<Integer> lists = new ArrayList<>();
        if (report) {
            for (Node source : sources) {
                if (source instanceof Node.OfFact fact) {
                    members.add(fact.number());
                    lists.add(numbers++);
                }
            }
            reported.addAll(lists);
        }
        return new Node.OfSums(
                new Node.OfAll(sources),
                summaries,
                accumulate.tests().stream().map(arguments::of).toList(),
                members.stream().mapToInt(Integer::intValue).toArray(),
                lists.stream().mapToInt(Integer::intValue).toArray());
    }
}
