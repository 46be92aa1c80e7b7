package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an expression of a rule stands for, with variables followed to where they come from. */
sealed interface Term {

    /** Equal for equal terms, whatever their variables are called. */
    String key();

    /** The text it always is; empty when it depends on facts. */
    default Optional<String> text() {
        return Optional.empty();
    }

    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /** @param figure true for a figure of the policy, which HR may change at any time */
    record Amount(BigDecimal value, boolean figure) implements Term {
        @Override
        public String key() {
            return value.toPlainString();
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    record Text(String value) implements Term {
        @Override
        public String key() {
            return '"' + value + '"';
        }

        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    /** A property of a matched fact. */
    record Of(Seen fact, String property) implements Term {
        @Override
        public String key() {
            return fact.id() + "." + property;
        }

        /** As rule text names it: {@code Score.value}. */
        String shown() {
            return fact.type() + "." + property;
        }
    }

    /** The result of an accumulate. */
    record Total(String function, Term argument, Seen member, String id) implements Term {
        @Override
        public String key() {
            return id + "." + function + "(" + (argument == null ? "" : argument.key()) + ")";
        }
    }

    record Computed(String operator, List<Term> parts) implements Term {
        @Override
        public String key() {
            return operator + parts.stream().map(Term::key).collect(Collectors.joining(",", "(", ")"));
        }
    }
}
