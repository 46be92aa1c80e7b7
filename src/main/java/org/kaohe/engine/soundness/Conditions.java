package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.policy.Policy;

/** Single conditions: those that always hold, those that never do, bounds the value never comes near. */
final class Conditions {

    private final Policy policy;
    private final Optional<Span> score;
    private final Findings findings;

    private Conditions(Policy policy, Optional<Span> score, Findings findings) {
        this.policy = policy;
        this.score = score;
        this.findings = findings;
    }

    /** @param score what a score can be at all */
    static void check(Policy policy, List<Way> ways, Optional<Span> score, Findings findings) {
        var conditions = new Conditions(policy, score, findings);
        ways.forEach(conditions::way);
    }

    private void way(Way way) {
        way.box().forEach((key, left) -> {
            if (left.isEmpty()) {
                never(way, key);
            }
        });
        for (Way.Clause clause : way.clauses()) {
            if (!clause.figure() && always(way, clause)) {
                findings.warning(
                        "soundness.condition.always",
                        Where.of(way, clause),
                        way.name(),
                        shown(clause),
                        clause.natural().witness());
            } else if (!clause.set().isEmpty() && clause.set() instanceof Numbers set) {
                reachable(way, clause, set);
            }
        }
        percentages(way);
    }

    /** The lowest threshold of a table may well be one that everything meets: a row may say so. */
    private static boolean always(Way way, Way.Clause clause) {
        return way.rule().info().table()
                ? clause.set().not().isEmpty()
                : clause.natural().within(clause.set());
    }

    private void never(Way way, String key) {
        List<Way.Clause> clauses =
                way.clauses().stream().filter(each -> each.key().equals(key)).toList();
        Optional<Way.Clause> lower = way.clause(key, false);
        Optional<Way.Clause> upper = way.clause(key, true);
        Way.Clause last = clauses.get(clauses.size() - 1);
        boolean figure = clauses.stream().anyMatch(Way.Clause::figure);
        boolean order = lower.isPresent() && upper.isPresent() && !lower.equals(upper);
        if (figure) {
            findings.warning("soundness.condition.never", Where.of(way, last), way.name(), all(clauses));
        } else if (order) {
            findings.error(
                    "soundness.bounds.order",
                    Where.of(way, lower.get()),
                    way.name(),
                    name(last),
                    ((Numbers) lower.get().set()).hull().low().toPlainString(),
                    ((Numbers) upper.get().set()).hull().high().toPlainString());
        } else {
            findings.error("soundness.condition.never", Where.of(way, last), way.name(), all(clauses));
        }
    }

    private void reachable(Way way, Way.Clause clause, Numbers set) {
        Optional<Span> range = range(clause.target());
        Domain left = way.box().get(clause.key());
        if (range.isEmpty() || !(left instanceof Numbers numbers) || numbers.isEmpty()) {
            return;
        }
        Numbers can = Numbers.of(range.get());
        if (!numbers.meets(can)) {
            findings.warning(
                    "soundness.row.unreachable",
                    Where.of(way, clause),
                    way.name(),
                    name(clause),
                    numbers,
                    range.get(),
                    numbers.witness());
            return;
        }
        Span span = set.hull();
        boolean over = span.high() != null && range.get().endsBefore(span) && isBeyond(span.high(), range.get());
        boolean under = span.low() != null && span.startsBefore(range.get()) && isBeyond(span.low(), range.get());
        if (!clause.figure() && (over || under)) {
            BigDecimal bound = over ? span.high() : span.low();
            findings.warning(
                    "soundness.bound.out-of-range",
                    Where.at(way.rule(), clause.spot(), bound.toPlainString()),
                    way.name(),
                    name(clause),
                    bound.toPlainString(),
                    range.get());
        }
    }

    private static boolean isBeyond(BigDecimal bound, Span range) {
        return !range.has(bound);
    }

    private Optional<Span> range(Term target) {
        if (!(target instanceof Term.Of of)) {
            return Optional.empty();
        }
        return switch (of.shown()) {
            case "Score.value" -> score;
            case "Mark.mean" -> Optional.of(Reach.ofMarks(policy, of.fact()));
            default -> Optional.empty();
        };
    }

    /** A share is a part of the whole: hundredths below 0 or above 100 are a slip. */
    private void percentages(Way way) {
        for (Way.Effect effect : way.effects()) {
            effect.arguments().forEach(argument -> percentages(way, effect, argument));
        }
    }

    private void percentages(Way way, Way.Effect effect, Term term) {
        if (!(term instanceof Term.Computed computed)) {
            return;
        }
        Optional<BigDecimal> share =
                computed.operator().equals("percent") ? computed.parts().get(1).number() : Optional.empty();
        if (share.isPresent() && (share.get().signum() < 0 || share.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
            String value = share.get().toPlainString();
            findings.error(
                    "soundness.share.out-of-range",
                    Where.action(way.rule(), effect.action(), value),
                    way.name(),
                    value);
        }
        computed.parts().forEach(part -> percentages(way, effect, part));
    }

    private static String all(List<Way.Clause> clauses) {
        return clauses.stream().map(Conditions::shown).distinct().collect(Collectors.joining("; "));
    }

    static String shown(Way.Clause clause) {
        return name(clause) + " " + clause.set();
    }

    private static String name(Way.Clause clause) {
        return clause.target() instanceof Term.Of of ? of.shown() : "total";
    }
}
