package org.kaohe.observing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.upload.Upload;

/**
 * Port: photos that wait for their inspection to be sent. Only who took them sees them, and they go when nobody sends it.
 */
public interface WaitingPhotos {

    /** An inspection that is being filled in. */
    record Filling(String account, StaffNo staffNo, String inspection) {}

    /** By item. */
    SortedMap<String, List<Photo>> all(Filling of);

    /** @return empty when the item has as many as it may have */
    Optional<Photo> add(Filling of, String item, Upload upload, Instant at);

    Optional<Photo.Content> content(Filling of, String item, int number);

    /** @return false when there is no such photo */
    boolean remove(Filling of, String item, int number);

    void removeAll(Filling of);

    /** How many of an account wait, whatever for. */
    long count(String account);

    /**
     * Gives them to the observations of their items, in the caller's transaction; the others go.
     *
     * @param observations by item
     */
    void handOver(Filling of, Map<String, Long> observations, LocalDate observedOn);

    /** Removes those that have waited since before an instant; gives how many. */
    int clean(Instant before);
}
