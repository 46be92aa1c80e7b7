package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Spot;

/** Reads the conditions of a rule into a box of limits and a skeleton of everything else. */
final class WayReader {

    /** Facts of which there is one at most. */
    private static final Set<String> SINGLE = Set.of("Person", "Score", "Grade");
    /** What tells facts of a type apart: two facts with the same keys are one. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("Figure", List.of("name")),
            Map.entry("Indicator", List.of("code")),
            Map.entry("Inspection", List.of("item")),
            Map.entry("Mark", List.of("indicator", "source")),
            Map.entry("Kpi", List.of("indicator", "source")),
            Map.entry("Raters", List.of("indicator", "source")),
            Map.entry("TeamMean", List.of("indicator", "source")),
            Map.entry("Standing", List.of("among")),
            Map.entry("Certificate", List.of("code")),
            Map.entry("Training", List.of("code")),
            Map.entry("Trainee", List.of("staffNo")),
            Map.entry("Missing", List.of("what", "source")));

    private final Map<String, BigDecimal> figures;
    private final Natural natural;
    private final Box box;
    private final String depth;
    private final Map<String, Term> variables = new HashMap<>();
    private final Map<String, Seen> facts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final SortedSet<String> skeleton = new TreeSet<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Way.Clause> clauses = new ArrayList<>();

    private WayReader(Map<String, BigDecimal> figures, Natural natural, Box around, String depth) {
        this.figures = figures;
        this.natural = natural;
        this.box = new Box(around, natural);
        this.depth = depth;
    }

    static List<Way> read(Policy policy, List<Admitted> rules) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (FigureSpec figure : policy.figures()) {
            figures.put(figure.name(), figure.value());
        }
        var natural = new Natural(policy.rounding().scoreDecimals());
        List<Way> ways = new ArrayList<>();
        for (Admitted rule : rules) {
            for (List<Condition> when : rule.rule().alternatives()) {
                ways.add(new WayReader(figures, natural, null, "").way(rule, when));
            }
        }
        return ways;
    }

    private Way way(Admitted rule, List<Condition> when) {
        when.forEach(condition -> condition(condition, Seen.Use.MATCHED));
        List<Way.Effect> effects = rule.rule().then().stream()
                .map(action -> new Way.Effect(
                        action.name(),
                        action.arguments().stream()
                                .map(argument -> term(argument, null))
                                .toList()))
                .toList();
        return new Way(rule, skeleton, box.limits(), seen, clauses, effects);
    }

    private void condition(Condition condition, Seen.Use use) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, use);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> condition(part, use));
        } else if (condition instanceof Condition.None none) {
            skeleton.add("not " + inner(none.inner(), Seen.Use.NOT).written());
        } else if (condition instanceof Condition.Some some) {
            skeleton.add("exists " + inner(some.inner(), Seen.Use.EXISTS).written());
        } else if (condition instanceof Condition.Any any) {
            // Only below a not or an exists: an or at the top has become ways of its own.
            List<String> parts =
                    any.parts().stream().map(part -> inner(part, use).written()).toList();
            skeleton.add(String.join(" or ", parts));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private WayReader inner(Condition condition, Seen.Use use) {
        WayReader inner = new WayReader(figures, natural, box, depth + "'");
        inner.variables.putAll(variables);
        inner.facts.putAll(facts);
        inner.condition(condition, use);
        seen.addAll(inner.seen);
        clauses.addAll(inner.clauses);
        return inner;
    }

    private String written() {
        return skeleton + " " + box.limits();
    }

    private void accumulate(Condition.Accumulate accumulate) {
        WayReader inside = inner(accumulate.source(), Seen.Use.SUMMED);
        String id = "{" + inside.written() + "}";
        skeleton.add("over " + id);
        for (Condition.Summary summary : accumulate.summaries()) {
            Term argument = summary.argument() == null ? null : inside.term(summary.argument(), null);
            variables.put(summary.variable(), new Term.Total(summary.function(), argument, inside.seen.get(0), id));
        }
        accumulate.tests().forEach(test -> test(test, null, accumulate.spot()));
    }

    private void pattern(Condition.Pattern pattern, Seen.Use use) {
        Seen fact = Seen.of(id(pattern), pattern.type(), use, pattern.spot(), box);
        seen.add(fact);
        if (!pattern.variable().isEmpty()) {
            facts.put(pattern.variable(), fact);
        }
        if (!fact.type().equals("Person")) {
            skeleton.add(fact.id());
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Binding binding) {
                variables.put(binding.variable(), term(binding.value(), fact));
            } else {
                test(((Constraint.Test) constraint).expression(), fact, pattern.spot());
            }
        }
    }

    private String id(Condition.Pattern pattern) {
        String type = pattern.type();
        if (SINGLE.contains(type)) {
            return type + depth;
        }
        List<String> keys = new ArrayList<>();
        for (String key : KEYS.getOrDefault(type, List.of())) {
            pattern.constraints().stream()
                    .map(constraint -> equalTo(constraint, key))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(keys::add);
        }
        boolean known = !keys.isEmpty() && keys.size() == KEYS.get(type).size();
        return type + depth + (known ? keys : "#" + numbers.merge(type, 1, Integer::sum));
    }

    private Optional<String> equalTo(Constraint constraint, String key) {
        if (constraint instanceof Constraint.Test test
                && test.expression() instanceof Expression.Comparison comparison
                && comparison.operator().equals("==")
                && comparison.left() instanceof Expression.Property property
                && property.name().equals(key)
                && !(comparison.right() instanceof Expression.Property)) {
            return Optional.of(term(comparison.right(), null).key());
        }
        return Optional.empty();
    }

    private void test(Expression expression, Seen fact, Spot spot) {
        if (expression instanceof Expression.Logic logic && logic.and()) {
            test(logic.left(), fact, spot);
            test(logic.right(), fact, spot);
            return;
        }
        Optional<Limit> limit = like(expression, fact).or(() -> limit(expression, fact));
        if (limit.isEmpty()) {
            join(expression, fact);
            skeleton.add((fact == null ? "" : fact.id() + ": ") + written(expression, fact));
            return;
        }
        Term target = limit.get().target;
        Domain all = natural(target);
        Domain set = tight(target, limit.get().set.and(all));
        box.narrow(target.key(), all, set);
        clauses.add(new Way.Clause(target, limit.get().set, all, spot, limit.get().figure));
    }

    private void join(Expression expression, Seen fact) {
        if (fact != null
                && expression instanceof Expression.Comparison comparison
                && comparison.operator().equals("==")
                && comparison.left() instanceof Expression.Property property) {
            fact.joins().put(property.name(), term(comparison.right(), fact));
        }
    }

    private Domain natural(Term target) {
        return target instanceof Term.Of of ? natural.of(of.fact().type(), of.property()) : Numbers.ALL;
    }

    private Domain tight(Term target, Domain domain) {
        return target instanceof Term.Of of ? natural.tight(of.fact().type(), of.property(), domain) : domain;
    }

    private record Limit(Term target, Domain set, boolean figure) {}

    /** Patterns limit texts only where nothing negates them: what they leave out cannot be listed. */
    private Optional<Limit> like(Expression expression, Seen fact) {
        return expression instanceof Expression.Comparison comparison
                        && comparison.operator().endsWith("matches")
                        && comparison.right() instanceof Expression.Text pattern
                        && term(comparison.left(), fact) instanceof Term.Of of
                ? Optional.of(new Limit(
                        of, Words.like(pattern.value(), comparison.operator().startsWith("not")), false))
                : Optional.empty();
    }

    /** The one property an expression limits, by constants; empty when it says more than that. */
    private Optional<Limit> limit(Expression expression, Seen fact) {
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison, fact);
        }
        if (expression instanceof Expression.Among among) {
            return among(among, fact);
        }
        if (expression instanceof Expression.Negation negation) {
            return limit(negation.operand(), fact).map(each -> new Limit(each.target, each.set.not(), each.figure));
        }
        if (expression instanceof Expression.Logic logic) {
            return limit(logic.left(), fact)
                    .flatMap(left -> limit(logic.right(), fact)
                            .filter(right -> right.target.key().equals(left.target.key()))
                            .map(right -> new Limit(
                                    left.target,
                                    logic.and() ? left.set.and(right.set) : left.set.or(right.set),
                                    left.figure || right.figure)));
        }
        return term(expression, fact) instanceof Term.Of of
                ? Optional.of(new Limit(of, Words.of(List.of("true")), false))
                : Optional.empty();
    }

    private Optional<Limit> comparison(Expression.Comparison comparison, Seen fact) {
        Term left = term(comparison.left(), fact);
        Term right = term(comparison.right(), fact);
        boolean turned = left instanceof Term.Amount || left instanceof Term.Text;
        Term target = turned ? right : left;
        Term value = turned ? left : right;
        String operator = turned ? turned(comparison.operator()) : comparison.operator();
        if (!(target instanceof Term.Of) && !(target instanceof Term.Total)) {
            return Optional.empty();
        }
        if (value instanceof Term.Amount number) {
            return Optional.of(new Limit(target, Numbers.that(operator, number.value()), number.figure()));
        }
        if (value instanceof Term.Text text && (operator.equals("==") || operator.equals("!="))) {
            Words same = Words.of(List.of(text.value()));
            return Optional.of(new Limit(target, operator.equals("==") ? same : same.not(), false));
        }
        return Optional.empty();
    }

    private static String turned(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private Optional<Limit> among(Expression.Among among, Seen fact) {
        if (!(term(among.value(), fact) instanceof Term.Of target)) {
            return Optional.empty();
        }
        Domain set = null;
        boolean figure = false;
        for (Expression choice : among.choices()) {
            Term term = term(choice, fact);
            Domain one = term instanceof Term.Amount number
                    ? Numbers.of(number.value())
                    : term instanceof Term.Text text ? Words.of(List.of(text.value())) : null;
            if (one == null) {
                return Optional.empty();
            }
            figure |= term instanceof Term.Amount number && number.figure();
            set = set == null ? one : set.or(one);
        }
        return Optional.of(new Limit(target, among.negated() ? set.not() : set, figure));
    }

    /** @param fact the one in whose pattern the expression stands; null elsewhere */
    private Term term(Expression expression, Seen fact) {
        if (expression instanceof Expression.Decimal decimal) {
            return new Term.Amount(Decimals.plain(decimal.value()), false);
        }
        if (expression instanceof Expression.Text text) {
            return new Term.Text(text.value());
        }
        if (expression instanceof Expression.Truth truth) {
            return new Term.Text(String.valueOf(truth.value()));
        }
        if (expression instanceof Expression.Property property) {
            return property(fact, property.name());
        }
        if (expression instanceof Expression.PropertyOf of) {
            return property(facts.get(of.variable()), of.name());
        }
        if (expression instanceof Expression.Variable variable) {
            return variables.getOrDefault(variable.name(), new Term.Computed(variable.name(), List.of()));
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return new Term.Computed(
                    String.valueOf(sum.operator()), List.of(term(sum.left(), fact), term(sum.right(), fact)));
        }
        if (expression instanceof Expression.Call call) {
            return new Term.Computed(
                    call.function(),
                    call.arguments().stream().map(each -> term(each, fact)).toList());
        }
        return new Term.Computed(written(expression, fact), List.of());
    }

    private Term property(Seen fact, String name) {
        if (fact == null) {
            return new Term.Computed(name, List.of());
        }
        if (fact.type().equals("Figure")
                && name.equals("value")
                && fact.domain("name") instanceof Words words
                && words.isSingle()
                && figures.containsKey(words.values().first())) {
            return new Term.Amount(Decimals.plain(figures.get(words.values().first())), true);
        }
        return new Term.Of(fact, name);
    }

    private String written(Expression expression, Seen fact) {
        if (expression instanceof Expression.Comparison each) {
            return term(each.left(), fact).key() + " " + each.operator() + " "
                    + term(each.right(), fact).key();
        }
        if (expression instanceof Expression.Among each) {
            return term(each.value(), fact).key()
                    + (each.negated() ? " not in " : " in ")
                    + each.choices().stream().map(one -> term(one, fact).key()).toList();
        }
        if (expression instanceof Expression.Logic each) {
            return "(" + written(each.left(), fact) + (each.and() ? " && " : " || ") + written(each.right(), fact)
                    + ")";
        }
        return expression instanceof Expression.Negation each
                ? "!" + written(each.operand(), fact)
                : term(expression, fact).key();
    }
}
