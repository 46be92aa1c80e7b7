package org.kaohe.appraising.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.sampling.Review.Finding;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;

class ReviewSampleTest {

    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");

    private final OneMember samples = new OneMember();
    private final ReviewSample reviewing = new ReviewSample(samples, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_sound_decision_needs_no_note() {
        assertThat(reviewing.review(1, 7, Finding.SOUND, " ", "auditor"))
                .isEqualTo(Answer.done(new Review(1, 7, Finding.SOUND, "", "auditor", NOW)));
        assertThat(samples.kept).hasSize(1);
    }

    @Test
    void a_doubtful_one_does() {
        assertThat(refused(Finding.DOUBTFUL, " ")).isEqualTo("sample.review.note");
        assertThat(reviewing
                        .review(1, 7, Finding.DOUBTFUL, " 单据不符 ", "auditor")
                        .orThrow()
                        .note())
                .isEqualTo("单据不符");
    }

    @Test
    void a_note_ends_somewhere() {
        assertThat(refused(Finding.SOUND, "长".repeat(ReviewSample.LONGEST_NOTE + 1)))
                .isEqualTo("sample.review.note");
        reviewing
                .review(1, 7, Finding.SOUND, "长".repeat(ReviewSample.LONGEST_NOTE), "auditor")
                .orThrow();
    }

    @Test
    void a_finding_is_chosen_and_about_a_decision_of_the_sample() {
        assertThat(refused(null, "x")).isEqualTo("sample.review.finding");
        assertThat(code(reviewing.review(1, 8, Finding.SOUND, "", "auditor"))).isEqualTo("sample.member.unknown");
        assertThat(samples.kept).isEmpty();
    }

    private String refused(Finding finding, String note) {
        return code(reviewing.review(1, 7, finding, note, "auditor"));
    }

    private static String code(Answer<Review> answer) {
        return ((Answer.Refusal<Review>) answer)
                .problems().stream().map(Problem::code).findFirst().orElseThrow();
    }

    /** Sample 1 with decision 7. */
    private static final class OneMember implements Samples {
        private final List<Review> kept = new ArrayList<>();

        @Override
        public Optional<Sample.Member> member(long id, long decision) {
            return id == 1 && decision == 7
                    ? Optional.of(
                            new Sample.Member("a", 1, 1, 7, "S1", "", "a", "", "良好", BigDecimal.TEN, BigDecimal.ZERO))
                    : Optional.empty();
        }

        @Override
        public void keep(Review review) {
            kept.add(review);
        }

        @Override
        public int count(SampleOrder order) {
            throw new UnsupportedOperationException("see TakingAwayIT");
        }

        @Override
        public Sample draw(SampleOrder order, String by, Instant at) {
            throw new UnsupportedOperationException("see TakingAwayIT");
        }

        @Override
        public Optional<Sample> find(long id) {
            throw new UnsupportedOperationException("see TakingAwayIT");
        }

        @Override
        public Page<Sample> list(int page, int size) {
            throw new UnsupportedOperationException("see AuditorStoryIT");
        }

        @Override
        public List<Sample.Member> members(long id, int page, int size) {
            throw new UnsupportedOperationException("see TakingAwayIT");
        }

        @Override
        public Page<Sample.Member> open(long id, int page, int size) {
            throw new UnsupportedOperationException("see AuditorStoryIT");
        }

        @Override
        public Map<Long, Review> reviews(long id, Set<Long> decisions) {
            throw new UnsupportedOperationException("see AuditorStoryIT");
        }

        @Override
        public Map<Finding, Integer> found(long id) {
            throw new UnsupportedOperationException("see AuditorStoryIT");
        }
    }
}
