package org.kaohe.spark;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kaohe.appraising.Dossiers;
import org.kaohe.appraising.Slice;
import org.kaohe.appraising.store.SliceStore;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.store.ObservationReaders;
import org.kaohe.observing.store.ReadingsInHand;
import org.kaohe.roster.store.RosterReaders;

/** On an executor: puts the parts of the service together for one slice. */
final class Task {

    private Task() {}

    /** @param readings null to read the observations from the database */
    static Slice slice(Plan plan, Database database, SliceKey key, Iterable<ReadingsInHand.Reading> readings) {
        DataSource source = database.source();
        Members members = RosterReaders.members(source);
        ObservedFacts observed = ObservationReaders.sums(source);
        ObservedRaters raters = ObservationReaders.raters(source);
        if (readings != null) {
            var inHand = new ReadingsInHand();
            readings.forEach(inHand::add);
            observed = inHand;
            raters = inHand.raters();
        }
        var dossiers =
                new Dossiers(members, observed, raters, RosterReaders.growth(source), new SliceStore(source).earlier());
        Appraiser appraiser = plan.content().appraiser();
        Set<StaffNo> staff = Stream.of(key.staff()).map(StaffNo::new).collect(Collectors.toSet());
        List<Member> people = members.in(plan.appraised(), new Scope.People(staff));
        return new Slice(
                plan.toRun(), appraiser, dossiers, Slice.appraised(people, appraiser.policy()), key.position());
    }
}
