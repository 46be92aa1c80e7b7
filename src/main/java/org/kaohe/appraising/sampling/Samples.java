package org.kaohe.appraising.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: samples as they are stored. */
public interface Samples {

    /** How many decisions an order would draw. */
    int count(SampleOrder order);

    /** Draws and stores, with an entry in the journal. */
    Sample draw(SampleOrder order, String by, Instant at);

    Optional<Sample> find(long id);

    /** In order of stratum and place. */
    List<Sample.Member> members(long id, int page, int size);
}
