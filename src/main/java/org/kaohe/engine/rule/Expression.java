package org.kaohe.engine.rule;

import java.math.BigDecimal;
import java.util.List;

/** What can be computed in a condition or as the argument of an action. */
public sealed interface Expression {

    Kind kind();

    record Decimal(BigDecimal value) implements Expression {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    record Text(String value) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    record Truth(boolean value) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** A property of the fact whose pattern this stands in. */
    record Property(String name, Kind kind) implements Expression {}

    /** A variable bound before. */
    record Variable(String name, Kind kind) implements Expression {}

    /** A property of a bound fact: {@code $mark.mean}. */
    record PropertyOf(String variable, String name, Kind kind) implements Expression {}

    /** {@code + - * /}. */
    record Arithmetic(char operator, Expression left, Expression right) implements Expression {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** {@code == != < <= > >=}, {@code contains}, {@code memberOf}, {@code matches} and their {@code not} forms. */
    record Comparison(String operator, Expression left, Expression right) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** {@code x in (a, b)} or {@code x not in (a, b)}. */
    record Among(boolean negated, Expression value, List<Expression> choices) implements Expression {
        public Among {
            choices = List.copyOf(choices);
        }

        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** {@code &&} or {@code ||}. */
    record Logic(boolean and, Expression left, Expression right) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    record Negation(Expression operand) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** A function of the vocabulary. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }
}
