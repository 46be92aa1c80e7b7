package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Rule;

/**
 * The numbers rules compare a fact with, directly or through a value named after it. Rather too many than too few:
 * where a variable is compared, every figure of the policy may be meant.
 */
final class Numbers {

    private final Fact fact;
    private final String code;
    private final List<BigDecimal> figures;
    private final SortedSet<BigDecimal> found = new TreeSet<>();

    Numbers(Policy policy, Fact fact) {
        this.fact = fact;
        this.code = code(fact);
        this.figures = policy.figures().stream().map(FigureSpec::value).toList();
    }

    SortedSet<BigDecimal> of(Stream<Rule> rules) {
        rules.flatMap(rule -> rule.when().stream()).forEach(this::condition);
        return Collections.unmodifiableSortedSet(found);
    }

    private static String code(Fact fact) {
        if (fact instanceof Mark mark) {
            return mark.indicator();
        } else if (fact instanceof Kpi kpi) {
            return kpi.indicator();
        }
        return fact instanceof Inspection inspection ? inspection.item() : "";
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            if (speaksOfFact(pattern)) {
                tests(pattern).forEach(this::compared);
            }
        } else if (condition instanceof Condition.None none) {
            condition(none.inner());
        } else if (condition instanceof Condition.Some some) {
            condition(some.inner());
        } else if (condition instanceof Condition.Accumulate accumulate) {
            condition(accumulate.source());
            accumulate.tests().forEach(this::compared);
        } else {
            Collection<Condition> parts =
                    condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
            parts.forEach(this::condition);
        }
    }

    private static Stream<Expression> tests(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(Constraint.Test.class::isInstance)
                .map(each -> ((Constraint.Test) each).expression());
    }

    /** A pattern for such a fact that does not name another one, or any pattern that names what the fact is about. */
    private boolean speaksOfFact(Condition.Pattern pattern) {
        boolean same = Accessors.type(pattern.type()) == fact.getClass();
        return tests(pattern)
                .filter(test -> test instanceof Expression.Comparison comparison
                        && comparison.operator().equals("==")
                        && comparison.left() instanceof Expression.Property
                        && comparison.right() instanceof Expression.Text)
                .map(Expression.Comparison.class::cast)
                .map(test -> names(pattern, test))
                .reduce((a, b) -> same ? a && b : a || b)
                .orElse(same);
    }

    private boolean names(Condition.Pattern pattern, Expression.Comparison test) {
        String text = ((Expression.Text) test.right()).value();
        String property = ((Expression.Property) test.left()).name();
        return Accessors.type(pattern.type()) == fact.getClass()
                ? Objects.equals(Accessors.property(pattern.type(), property).apply(fact), text)
                : text.equals(code);
    }

    private void compared(Expression test) {
        if (test instanceof Expression.Logic logic) {
            compared(logic.left());
            compared(logic.right());
        } else if (test instanceof Expression.Negation negation) {
            compared(negation.operand());
        } else if (test instanceof Expression.Comparison comparison
                && comparison.left().kind() == Kind.NUMBER) {
            Stream.of(comparison.left(), comparison.right()).forEach(this::number);
        } else if (test instanceof Expression.Among among) {
            among.choices().forEach(this::number);
        }
    }

    private void number(Expression side) {
        if (side instanceof Expression.Decimal number) {
            found.add(number.value());
        } else if (!(side instanceof Expression.Property) && side.kind() == Kind.NUMBER) {
            found.addAll(figures);
        }
    }
}
