package org.kaohe.appraising.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.appraising.Tally;

/** What runs have counted so far. */
@ApplicationScoped
class TallyRows implements PanacheRepositoryBase<TallyRow, TallyRow.Key> {

    Map<Long, List<Tally>> of(List<Long> runs) {
        try (Stream<TallyRow> rows = stream("key.run in ?1 order by key.run, key.status, key.grade", runs)) {
            return rows.collect(Collectors.groupingBy(
                    row -> row.key.run(), Collectors.mapping(TallyRow::tally, Collectors.toList())));
        }
    }
}
