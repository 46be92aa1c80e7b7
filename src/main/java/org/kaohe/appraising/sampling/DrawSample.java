package org.kaohe.appraising.sampling;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Use case: draw a sample for an audit. */
public final class DrawSample {

    /** More than anybody looks through. */
    public static final int MOST_MEMBERS = 10_000;

    private static final int LONGEST_SEED = 64;

    private final Samples samples;
    private final Clock clock;

    public DrawSample(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    public Answer<Sample> draw(SampleOrder order, String by) {
        List<Problem> problems = problems(order);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        int members = samples.count(order);
        if (members == 0) {
            return Answer.refuse(
                    Refused.Reason.NOT_FOUND,
                    Problem.error("sample.nothing", Place.field("period"), order.policy(), order.period()));
        }
        if (members > MOST_MEMBERS) {
            return Answer.refuse(
                    Refused.Reason.INVALID,
                    Problem.error(
                            "sample.too-many",
                            Place.field(order.share() == null ? "perStratum" : "share"),
                            String.valueOf(members),
                            String.valueOf(MOST_MEMBERS)));
        }
        return Answer.done(samples.draw(order, by, clock.instant()));
    }

    private static List<Problem> problems(SampleOrder order) {
        List<Problem> problems = new ArrayList<>();
        if ((order.perStratum() == null) == (order.share() == null)) {
            problems.add(Problem.error("sample.how-many", Place.field("perStratum")));
        } else if (order.perStratum() != null && (order.perStratum() < 1 || order.perStratum() > MOST_MEMBERS)) {
            problems.add(Problem.error(
                    "sample.per-stratum",
                    Place.field("perStratum"),
                    String.valueOf(order.perStratum()),
                    String.valueOf(MOST_MEMBERS)));
        } else if (order.share() != null
                && (order.share().signum() <= 0
                        || order.share().compareTo(BigDecimal.ONE) > 0
                        || order.share().scale() > 6)) {
            problems.add(Problem.error(
                    "sample.share", Place.field("share"), order.share().toString()));
        }
        String seed = order.seed();
        if (seed == null
                || seed.isBlank()
                || seed.length() > LONGEST_SEED
                || seed.chars().anyMatch(it -> it < ' ')) {
            problems.add(Problem.error("sample.seed", Place.field("seed"), LONGEST_SEED));
        }
        return problems;
    }
}
