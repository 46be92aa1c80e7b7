package org.kaohe.observing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.page.Page;

/** Port: where observations are kept. Everything is only ever added. */
public interface ObservationStore {

    /** What is stored under these references; an unknown reference is absent. */
    Map<String, Kept> kept(Set<String> refs);

    /**
     * Stores all or none, and gives their ids in the same order.
     *
     * @throws RefTakenException when a reference was taken meanwhile
     */
    default List<Long> append(List<NewObservation> observations, Stamp stamp) throws RefTakenException {
        return append(observations, stamp, ids -> {});
    }

    /** @param along what is to be stored with them, or not at all; gets their ids */
    List<Long> append(List<NewObservation> observations, Stamp stamp, Consumer<List<Long>> along)
            throws RefTakenException;

    Optional<Version> find(long id);

    /**
     * Stores the successor of a version and gives its id.
     *
     * @return empty when the version was corrected or withdrawn meanwhile
     */
    Optional<Long> correct(Observation version, NewObservation successor, String reason, Stamp stamp);

    /** @return false when the version was corrected or withdrawn meanwhile */
    boolean withdraw(Observation version, String reason, Stamp stamp);

    /** Newest day first. */
    Page<Chain> page(ObservationQuery query);

    /** Does the work in one transaction; what it stored is taken back unless it is to be kept. */
    <T> T together(Supplier<T> work, Predicate<T> kept);

    /** What is stored under a reference: the id, and the hash of what was submitted. */
    record Kept(long id, ContentHash hash) {}

    /** Who does it, and when. */
    record Stamp(String account, Instant at) {}

    /** A reference was taken by somebody else between looking and writing; looking again tells by whom. */
    final class RefTakenException extends Exception {
        private static final long serialVersionUID = 1L;

        public RefTakenException(Throwable cause) {
            super(cause);
        }
    }
}
