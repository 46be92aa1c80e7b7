package org.kaohe.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.store.SliceStore;

/** Writes each slice by COPY in one transaction; a slice that is there already is left alone. */
final class CopyOut {

    private CopyOut() {}

    /** How many decisions there are now. */
    static long write(JavaRDD<Traced> decided, Database database, long run, String worker) {
        return decided
                .mapPartitions(part -> {
                    List<Traced> slice = new ArrayList<>();
                    part.forEachRemaining(slice::add);
                    new SliceStore(database.source()).write(run, worker, slice);
                    return List.of((long) slice.size()).iterator();
                })
                .collect()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
