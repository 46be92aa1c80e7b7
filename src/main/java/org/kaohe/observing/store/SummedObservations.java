package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** What was observed: of whom every month of the period is settled from there, of the others from the observations. */
@Singleton
@Transactional
class SummedObservations implements ObservedFacts {

    private final DataSource database;

    SummedObservations(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes) {
        if (staff.isEmpty() || codes.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            var facts = new FactsByPerson();
            Map<String, PersonSums> settled = SettledMonths.read(connection, period, staff);
            settled.forEach((person, sums) -> sums.tell(facts.of(person), codes));
            Set<StaffNo> others = staff.stream()
                    .filter(each -> !settled.containsKey(each.value()))
                    .collect(Collectors.toSet());
            if (!others.isEmpty()) {
                SumsQuery.of(codes)
                        .read(connection, period, others)
                        .forEach((person, sums) -> sums.tell(facts.of(person), codes));
            }
            return facts.evidence();
        } catch (SQLException e) {
            throw new IllegalStateException("Observations of " + period + " could not be summed: " + e.getMessage(), e);
        }
    }
}
