package org.kaohe.observing.store;

import javax.sql.DataSource;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;

/** Observations for a program without a container, such as a task of a cluster. Its connections begin a transaction. */
public final class ObservationReaders {

    private ObservationReaders() {}

    public static ObservedFacts sums(DataSource database) {
        return new SummedObservations(database);
    }

    public static ObservedRaters raters(DataSource database) {
        return new CountedRaters(database);
    }
}
