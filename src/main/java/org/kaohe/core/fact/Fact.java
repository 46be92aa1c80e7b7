package org.kaohe.core.fact;

/**
 * What a rule can see: an immutable value. Two equal facts are one fact. {@link Given} facts come from the roster, the
 * observations and the policy; {@link Derived} facts come from rules.
 */
public sealed interface Fact {

    /** Known before the first rule fires. */
    sealed interface Given extends Fact
            permits Person,
                    Indicator,
                    Figure,
                    Mark,
                    Kpi,
                    Inspection,
                    Earlier,
                    Raters,
                    TeamMean,
                    Standing,
                    Certificate,
                    Training,
                    Trainee {}

    /** Added by an action of {@link Outcome}. */
    sealed interface Derived extends Fact
            permits Points, Deduction, Cap, Score, Grade, Bonus, Proposed, Note, Missing, Met, Missed, Value {}
}
