package org.kaohe.core.fact;

import java.math.BigDecimal;

/**
 * The one global of every rule file. An action adds a derived fact that later phases can match, and remembers which
 * rule and which facts it came from. Nothing is ever changed or taken back.
 */
public interface Outcome {
    /** Points on an indicator of the policy; {@code part} (usually the source) keeps two equal parts apart. */
    void points(String indicator, String part, BigDecimal n);

    /** Takes {@code n} points off for an item or behaviour; {@code n} is 0 or more. */
    void deduct(String code, BigDecimal n);

    /** The grade cannot be better than {@code grade}. */
    void cap(String grade, String reason);

    /** The score, rounded here as the policy says. Two different scores fail the decision. */
    void score(BigDecimal n);

    /** The grade of the score's band; a cap derived before may make it worse. Two different grades fail the decision. */
    void grade(String name);

    /** A change of variable pay in CNY; negative is a reduction. */
    void bonus(BigDecimal n);

    /** Proposes a consequence to a person; {@code kind} is a {@link ProposalKind#code()}. */
    void propose(String kind, String basis);

    void note(String text);

    void met(String kpi);

    void missed(String kpi);

    /** Evidence that is required and not there: the decision is provisional. {@code source} may be empty. */
    void missing(String what, String source);

    /** A named intermediate value. */
    void derive(String name, BigDecimal value);
}
