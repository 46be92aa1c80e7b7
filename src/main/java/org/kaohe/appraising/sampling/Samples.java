package org.kaohe.appraising.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.page.Page;

/** Port: samples as they are stored. */
public interface Samples {

    /** How many decisions an order would draw. */
    int count(SampleOrder order);

    /** Draws and stores, with an entry in the journal. */
    Sample draw(SampleOrder order, String by, Instant at);

    Optional<Sample> find(long id);

    /** The newest first. */
    Page<Sample> list(int page, int size);

    /** In order of stratum and place. */
    List<Sample.Member> members(long id, int page, int size);

    /** Those without a finding so far, in the same order. */
    Page<Sample.Member> open(long id, int page, int size);

    Optional<Sample.Member> member(long id, long decision);

    /** Stores a finding, with an entry in the journal. */
    void keep(Review review);

    /** The last finding on each of these decisions; one without any is absent. */
    Map<Long, Review> reviews(long id, Set<Long> decisions);

    /** How many decisions were found so, counting the last finding of each. */
    Map<Review.Finding, Integer> found(long id);
}
