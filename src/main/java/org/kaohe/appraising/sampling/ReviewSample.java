package org.kaohe.appraising.sampling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Use case: work off a sample, decision by decision. A finding can be given again; the last one counts. */
public final class ReviewSample {

    public static final int LONGEST_NOTE = 1_000;

    private final Samples samples;
    private final Clock clock;

    public ReviewSample(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /** @param finding null where none was chosen */
    public Answer<Review> review(long sample, long decision, Review.Finding finding, String note, String by) {
        Optional<Sample.Member> member = samples.member(sample, decision);
        if (member.isEmpty()) {
            return Answer.refuse(
                    Refused.Reason.NOT_FOUND,
                    Problem.error("sample.member.unknown", Place.field("decision"), sample, decision));
        }
        String text = note == null ? "" : note.strip();
        if (finding == null) {
            return Answer.invalid(List.of(Problem.error("sample.review.finding", Place.field("finding"))));
        }
        if (finding == Review.Finding.DOUBTFUL && text.isEmpty() || text.length() > LONGEST_NOTE) {
            return Answer.invalid(
                    List.of(Problem.error("sample.review.note", Place.field("note"), text.length(), LONGEST_NOTE)));
        }
        var review = new Review(sample, decision, finding, text, by, clock.instant());
        samples.keep(review);
        return Answer.done(review);
    }
}
