package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaohe.core.decision.Obstacle;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.Steps;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Rule;

/**
 * Searches one way of a rule like {@link Way}, condition by condition, until none of the facts fits, and then looks for
 * the facts that come nearest.
 */
final class Probe {

    /** Ways to reach the failing condition that are looked at; with more, the rest is only counted. */
    private static final int MOST_TRIED = 200;

    /** Properties that say which fact it is: one that differs there is another fact, not one that falls short. */
    private static final Set<String> KEYS = Set.of(
            "Figure.name",
            "Indicator.code",
            "Indicator.dimension",
            "Inspection.item",
            "Mark.indicator",
            "Mark.source",
            "Kpi.indicator",
            "Kpi.source",
            "Raters.indicator",
            "Raters.source",
            "TeamMean.indicator",
            "TeamMean.source",
            "Standing.among",
            "Certificate.code",
            "Training.code",
            "Trainee.staffNo",
            "Earlier.period",
            "Earlier.nth",
            "Points.indicator",
            "Points.part",
            "Points.dimension",
            "Deduction.code",
            "Cap.reason",
            "Bonus.rule",
            "Proposed.code",
            "Note.text",
            "Missing.what",
            "Missing.source",
            "Met.kpi",
            "Missed.kpi",
            "Value.name");

    /** More than any pattern has tests: what is not there is farther than what falls short. */
    private static final int FAR = 1000;

    /** An obstacle and how much would have to change to have it out of the way. */
    private record Near(Obstacle obstacle, int misses, BigDecimal distance) {
        static final Comparator<Near> NEAREST = Comparator.comparingInt(Near::misses)
                .thenComparing(Near::distance, Comparator.nullsLast(Comparator.naturalOrder()));

        static Near of(Obstacle obstacle, List<Gap> gaps) {
            BigDecimal distance = gaps.size() == 1 ? gaps.get(0).distance() : null;
            return new Near(obstacle, gaps.size(), distance);
        }
    }

    /** How far one way of the rule came. */
    private record Stopped(int condition, int left, Near near, int others) {}

    private final Slots slots;
    private final Subjects names;
    private final Search search;
    private final List<Condition> conditions;
    private final List<Node> nodes;

    private Probe(List<Condition> conditions, Memory memory, int scoreDecimals) {
        var building = new Nodes(new HashSet<>());
        this.conditions = conditions;
        this.nodes = conditions.stream().map(building::top).toList();
        this.slots = building.slots();
        this.names = new Subjects(scoreDecimals);
        names.learn(conditions);
        this.search = new Search(memory, new Object[slots.count()], new Object[building.numbers()]);
    }

    /** Of a rule that has not fired on these facts. */
    static Silence of(int index, Rule rule, Memory memory, int scoreDecimals) {
        Steps.begin();
        try {
            Comparator<Stopped> nearest =
                    Comparator.comparingInt(Stopped::left).thenComparing(Stopped::near, Near.NEAREST);
            Stopped stopped = rule.alternatives().stream()
                    .map(way -> new Probe(way, memory, scoreDecimals).stopped())
                    .min(nearest)
                    .orElseThrow();
            return new Silence(index, stopped.condition(), stopped.near().obstacle(), stopped.others());
        } catch (Steps.BudgetPassed | ArithmeticException e) {
            // The same ended the evaluation itself.
            return new Silence(index, 0, new Obstacle.NotReached(), 0);
        }
    }

    private Stopped stopped() {
        int at = firstFailing(nodes);
        if (at == nodes.size()) {
            return new Stopped(0, 0, Near.of(new Obstacle.NotReached(), List.of()), 0);
        }
        List<Near> found = reaching(conditions, nodes, at);
        Near best = found.stream().min(Near.NEAREST).orElseThrow();
        return new Stopped(at + 1, nodes.size() - at, best, found.size() - 1);
    }

    private int firstFailing(List<Node> parts) {
        int at = 0;
        while (at < parts.size() && new Node.OfAll(parts.subList(0, at + 1)).search(search, () -> true)) {
            at++;
        }
        return at;
    }

    /** What stands in the way of the failing condition, for each way to reach it. */
    private List<Near> reaching(List<Condition> parts, List<Node> partNodes, int at) {
        List<Near> found = new ArrayList<>();
        new Node.OfAll(partNodes.subList(0, at)).search(search, () -> {
            found.add(near(parts.get(at), partNodes.get(at)));
            return found.size() >= MOST_TRIED;
        });
        return found;
    }

    private Near near(Condition condition, Node node) {
        if (condition instanceof Condition.Pattern pattern) {
            return pattern(pattern);
        } else if (condition instanceof Condition.None) {
            return unwanted(((Node.OfNone) node).inner());
        } else if (condition instanceof Condition.Some some) {
            return near(some.inner(), ((Node.OfSome) node).inner());
        } else if (condition instanceof Condition.All all) {
            return all(all.parts(), ((Node.OfAll) node).parts());
        } else if (condition instanceof Condition.Any any) {
            List<Node> parts = ((Node.OfAny) node).parts();
            return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                    .map(i -> near(any.parts().get(i), parts.get(i)))
                    .min(Near.NEAREST)
                    .orElseThrow();
        }
        return total((Condition.Accumulate) condition, (Node.OfSums) node);
    }

    private Near all(List<Condition> parts, List<Node> partNodes) {
        return reaching(parts, partNodes, firstFailing(partNodes)).stream()
                .min(Near.NEAREST)
                .orElseThrow();
    }

    private Near unwanted(Node inner) {
        Set<Fact> there = new LinkedHashSet<>();
        List<Integer> numbers = numbers(inner);
        inner.search(search, () -> {
            numbers.forEach(number -> there.add(search.fact(number)));
            return false;
        });
        return new Near(new Obstacle.Unwanted(List.copyOf(there)), there.size(), null);
    }

    /** Of the patterns whose facts a match of the node stands on. */
    private static List<Integer> numbers(Node node) {
        if (node instanceof Node.OfFact fact) {
            return List.of(fact.number());
        }
        List<Node> parts = node instanceof Node.OfAll all
                ? all.parts()
                : node instanceof Node.OfSums sums ? List.of(sums.source()) : List.of();
        return parts.stream().flatMap(each -> numbers(each).stream()).toList();
    }

    private Near pattern(Condition.Pattern pattern) {
        names.learn(pattern);
        if (!pattern.variable().isEmpty()) {
            slots.bindFact(pattern.variable(), pattern.type());
        }
        List<Near> close = new ArrayList<>();
        List<Formula> keys = keys(pattern);
        for (Fact fact : search.memory().all(Accessors.type(pattern.type()))) {
            if (!keys.stream().allMatch(key -> key.holds(search.bound(), fact))) {
                continue;
            }
            List<Gap> gaps = gaps(pattern, fact);
            if (gaps.stream().noneMatch(gap -> KEYS.contains(gap.limit().subject()))) {
                close.add(Near.of(new Obstacle.Unfit(fact, gaps), gaps));
            }
        }
        return close.stream().min(Near.NEAREST).orElseGet(() -> {
            List<Limit> wanted = wanted(pattern);
            return new Near(new Obstacle.Absent(pattern.type(), wanted), FAR + wanted.size(), null);
        });
    }

    /** The leading tests on which fact it is: most facts of a type are another one, and need no closer look. */
    private List<Formula> keys(Condition.Pattern pattern) {
        Formulas formulas = formulas(pattern.type());
        return pattern.constraints().stream()
                .takeWhile(Constraint.Test.class::isInstance)
                .map(each -> ((Constraint.Test) each).expression())
                .filter(test ->
                        test instanceof Expression.Comparison comparison && KEYS.contains(names.of(comparison.left())))
                .map(formulas::of)
                .toList();
    }

    private Formulas formulas(String self) {
        return new Formulas(slots, self);
    }

    private static boolean isRead(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return isRead(arithmetic.left()) || isRead(arithmetic.right());
        }
        return expression instanceof Expression.Property
                || expression instanceof Expression.Call call
                        && call.arguments().stream().anyMatch(Probe::isRead);
    }

    private List<Gap> gaps(Condition.Pattern pattern, Fact fact) {
        Formulas formulas = formulas(pattern.type());
        var demands = new Demands(formulas, Probe::isRead, names, search.bound(), fact);
        List<Gap> gaps = new ArrayList<>();
        bindSelf(pattern, fact);
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Constraint.Test test) {
                gaps.addAll(demands.gaps(test.expression()));
            } else {
                bind((Constraint.Binding) each, formulas, fact);
            }
        }
        return gaps.size() < 2 || holdsWith(gaps, pattern, fact) ? gaps : withoutNeeded(gaps);
    }

    private void bindSelf(Condition.Pattern pattern, Fact fact) {
        if (!pattern.variable().isEmpty()) {
            search.bound()[slots.of(pattern.variable())] = fact;
        }
    }

    private void bind(Constraint.Binding binding, Formulas formulas, Fact fact) {
        search.bound()[slots.of(binding.variable())] =
                formulas.of(binding.value()).of(search.bound(), fact);
    }

    /** Whether the pattern holds once all values are what they would have to be. */
    private boolean holdsWith(List<Gap> gaps, Condition.Pattern pattern, Fact fact) {
        Map<Expression, Object> needed = new HashMap<>();
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Constraint.Test test) {
                read(test.expression())
                        .forEach(property -> gaps.stream()
                                .filter(gap -> gap.needed() != null
                                        && gap.limit().subject().equals(names.of(property)))
                                .forEach(gap -> needed.put(property, gap.needed())));
            }
        }
        Formulas formulas = formulas(pattern.type()).with(needed);
        return pattern.constraints().stream().allMatch(each -> {
            if (each instanceof Constraint.Test test) {
                return formulas.of(test.expression()).holds(search.bound(), fact);
            }
            bind((Constraint.Binding) each, formulas, fact);
            return true;
        });
    }

    /** The properties an expression reads. */
    private static Stream<Expression> read(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return Stream.of(comparison.left(), comparison.right()).filter(Probe::isRead);
        } else if (expression instanceof Expression.Logic logic) {
            return Stream.concat(read(logic.left()), read(logic.right()));
        } else if (expression instanceof Expression.Negation negation) {
            return read(negation.operand());
        }
        return Stream.of(expression instanceof Expression.Among among ? among.value() : expression);
    }

    private static List<Gap> withoutNeeded(List<Gap> gaps) {
        return gaps.stream()
                .map(each -> new Gap(each.limit(), each.seen(), null, each.distance()))
                .toList();
    }

    private List<Limit> wanted(Condition.Pattern pattern) {
        var demands = new Demands(formulas(pattern.type()), Probe::isRead, names, search.bound(), null);
        return pattern.constraints().stream()
                .filter(Constraint.Test.class::isInstance)
                .flatMap(each -> demands.limits(((Constraint.Test) each).expression()).stream())
                .toList();
    }

    private Near total(Condition.Accumulate accumulate, Node.OfSums sums) {
        if (!sums.source().search(search, () -> true) && needsMembers(sums)) {
            List<Condition> parts =
                    accumulate.source() instanceof Condition.All all ? all.parts() : List.of(accumulate.source());
            return all(parts, ((Node.OfAll) sums.source()).parts());
        }
        sums.search(search, () -> true);
        Set<String> totals = new HashSet<>();
        accumulate.summaries().forEach(each -> totals.add(each.variable()));
        Predicate<Expression> subjects = expression -> isTotal(expression, totals);
        var demands = new Demands(formulas(""), subjects, names, search.bound(), null);
        List<Gap> gaps = accumulate.tests().stream()
                .flatMap(test -> demands.gaps(test).stream())
                .toList();
        List<Fact> members = new ArrayList<>();
        for (int list : sums.lists()) {
            ((List<?>) search.matched()[list]).forEach(member -> members.add((Fact) member));
        }
        String type = accumulate.source().types().findFirst().orElseThrow();
        return Near.of(new Obstacle.Total(type, wantedOf(accumulate.source()), members, gaps), gaps);
    }

    private List<Limit> wantedOf(Condition source) {
        Condition first = source instanceof Condition.All all ? all.parts().get(0) : source;
        names.learn(first);
        return first instanceof Condition.Pattern pattern ? wanted(pattern) : List.of();
    }

    private static boolean needsMembers(Node.OfSums sums) {
        return sums.summaries().stream()
                .anyMatch(each -> each.kind() == Total.Kind.MIN || each.kind() == Total.Kind.MAX);
    }

    private static boolean isTotal(Expression expression, Set<String> totals) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return isTotal(arithmetic.left(), totals) || isTotal(arithmetic.right(), totals);
        }
        return expression instanceof Expression.Variable variable && totals.contains(variable.name())
                || expression instanceof Expression.Call call
                        && call.arguments().stream().anyMatch(each -> isTotal(each, totals));
    }
}
