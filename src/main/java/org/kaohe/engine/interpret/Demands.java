package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.decision.Relation;
import org.kaohe.core.fact.Calculation;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.rule.Expression;

/**
 * Reads the tests at one place of a rule as demands on a value: whether they hold, and where they do not, what the
 * value is, what it would have to be, and how far that is.
 *
 * @param subjects which expressions are the value looked at, as opposed to what it is compared with
 * @param names of values, in the words of rule files
 */
record Demands(Formulas formulas, Predicate<Expression> subjects, Subjects names, Object[] bound, Fact fact) {

    private static final BigDecimal FINE = new BigDecimal("0.01");

    /** A single test, read from the side of the value it is about. */
    private record Demand(Expression subject, Relation relation, Object bound) {}

    /** Empty where the test holds. */
    List<Gap> gaps(Expression test) {
        return gaps(test, false);
    }

    private List<Gap> gaps(Expression test, boolean negated) {
        if (formulas.of(test).holds(bound, fact) != negated) {
            return List.of();
        } else if (test instanceof Expression.Negation negation) {
            return gaps(negation.operand(), !negated);
        } else if (test instanceof Expression.Logic logic) {
            List<Gap> left = gaps(logic.left(), negated);
            List<Gap> right = gaps(logic.right(), negated);
            if (logic.and() == negated) {
                return right.size() < left.size() ? right : left;
            }
            List<Gap> both = new ArrayList<>(left);
            both.addAll(right);
            return both;
        }
        return List.of(gap(test, negated));
    }

    /** What a fact would have to be like; what is compared with another property of itself is left out. */
    List<Limit> limits(Expression test) {
        if (test instanceof Expression.Logic logic && logic.and()) {
            List<Limit> both = new ArrayList<>(limits(logic.left()));
            both.addAll(limits(logic.right()));
            return both;
        } else if (test instanceof Expression.Logic || otherSide(test).stream().anyMatch(subjects)) {
            return List.of();
        }
        boolean negated = test instanceof Expression.Negation;
        Demand demand = demand(negated ? ((Expression.Negation) test).operand() : test, negated);
        return demand.bound() == null ? List.of() : List.of(limit(demand));
    }

    private List<Expression> otherSide(Expression test) {
        return test instanceof Expression.Comparison comparison
                ? List.of(isMirrored(comparison) ? comparison.left() : comparison.right())
                : List.of();
    }

    private Demand demand(Expression test, boolean negated) {
        if (test instanceof Expression.Comparison comparison) {
            boolean mirrored = isMirrored(comparison);
            Relation relation = relation(comparison.operator());
            Relation seen = mirrored ? relation.mirrored() : relation;
            return new Demand(
                    mirrored ? comparison.right() : comparison.left(),
                    negated ? seen.opposite() : seen,
                    value(mirrored ? comparison.left() : comparison.right()));
        } else if (test instanceof Expression.Among among) {
            return new Demand(
                    among.value(),
                    among.negated() == negated ? Relation.ONE_OF : Relation.NONE_OF,
                    among.choices().stream().map(this::value).toList());
        }
        return new Demand(test, Relation.EQUAL, !negated);
    }

    private boolean isMirrored(Expression.Comparison comparison) {
        return !subjects.test(comparison.left()) && subjects.test(comparison.right());
    }

    private Object value(Expression expression) {
        Object value = formulas.of(expression).of(bound, fact);
        return value instanceof Number number ? Calculation.number(number) : value;
    }

    private Limit limit(Demand demand) {
        return new Limit(names.of(demand.subject()), demand.relation(), demand.bound());
    }

    private Gap gap(Expression test, boolean negated) {
        Demand demand = demand(test, negated);
        Object seen = value(demand.subject());
        boolean whole = isWhole(demand.subject());
        Object needed = nearest(demand, seen, step(demand, seen, whole))
                .filter(each -> holdsWith(test, Map.of(demand.subject(), each)) != negated)
                .orElse(null);
        return new Gap(limit(demand), seen, needed, distance(demand, seen, needed, whole));
    }

    private boolean holdsWith(Expression test, Map<Expression, Object> values) {
        return formulas.with(values).of(test).holds(bound, fact);
    }

    /** Null for what is no number. */
    private static BigDecimal distance(Demand demand, Object seen, Object needed, boolean whole) {
        Object to = whole || !(demand.bound() instanceof BigDecimal) ? needed : demand.bound();
        return seen instanceof BigDecimal from && to instanceof BigDecimal end
                ? end.subtract(from).abs()
                : null;
    }

    /** Counts, and properties that are counts. */
    private boolean isWhole(Expression subject) {
        return names.isCount(subject) || formulas.of(subject).of(bound, fact) instanceof Integer;
    }

    private BigDecimal step(Demand demand, Object seen, boolean whole) {
        boolean sum =
                !(demand.subject() instanceof Expression.Property) && isInteger(seen) && isInteger(demand.bound());
        return whole || sum ? BigDecimal.ONE : names.scoreStep(demand.subject()).orElse(FINE);
    }

    private static boolean isInteger(Object value) {
        return value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
    }

    /** The value nearest to the one seen that should do; it is tried on the rule before anybody is told. */
    private static Optional<Object> nearest(Demand demand, Object seen, BigDecimal step) {
        Object limit = demand.bound();
        return switch (demand.relation()) {
            case EQUAL, AT_LEAST, AT_MOST -> Optional.of(limit);
            case ABOVE -> Optional.of(((BigDecimal) limit).add(step));
            case BELOW -> Optional.of(((BigDecimal) limit).subtract(step));
            case OTHER -> Optional.of(another(limit, step));
            case HAS -> Optional.of(with(seen, limit));
            case HAS_NOT -> Optional.of(without(seen, limit));
            case ONE_OF -> ((Collection<?>) limit).stream().findFirst().map(each -> each);
            case NONE_OF, UNLIKE -> Optional.of(another(seen, step));
            case LIKE -> Optional.empty();
        };
    }

    private static Object another(Object value, BigDecimal step) {
        if (value instanceof BigDecimal number) {
            return number.add(step);
        }
        return value instanceof Boolean truth ? (Object) !truth : "";
    }

    private static List<Object> with(Object list, Object one) {
        List<Object> longer = new ArrayList<>((Collection<?>) list);
        longer.add(one);
        return longer;
    }

    private static List<Object> without(Object list, Object one) {
        List<Object> shorter = new ArrayList<>((Collection<?>) list);
        shorter.removeIf(one::equals);
        return shorter;
    }

    private static Relation relation(String operator) {
        return switch (operator) {
            case "==" -> Relation.EQUAL;
            case "!=" -> Relation.OTHER;
            case "<" -> Relation.BELOW;
            case "<=" -> Relation.AT_MOST;
            case ">" -> Relation.ABOVE;
            case ">=" -> Relation.AT_LEAST;
            case "contains" -> Relation.HAS;
            case "memberOf" -> Relation.ONE_OF;
            case "matches" -> Relation.LIKE;
            default -> relation(operator.substring("not ".length())).opposite();
        };
    }
}
