package org.kaohe.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.StaffNo;

/** What the journal is told about a growth file: what came and what went, not the whole file. */
final class GrowthChange {

    private GrowthChange() {}

    static Change of(StaffNo staffNo, GrowthFile before, GrowthFile after, String by) {
        List<String> was = entries(before);
        List<String> is = entries(after);
        return Change.of(by, "growth-saved", staffNo)
                .withPersonal("added", without(is, was))
                .withPersonal("removed", without(was, is));
    }

    private static List<String> entries(GrowthFile file) {
        return Stream.<Collection<?>>of(file.certificates(), file.trainings(), file.trainees())
                .flatMap(Collection::stream)
                .map(GrowthChange::entry)
                .toList();
    }

    private static String entry(Object it) {
        if (it instanceof GrowthFile.Held held) {
            String suspended = held.suspendedOn() == null ? "" : " suspended " + held.suspendedOn();
            return "certificate " + held.code() + " " + held.level() + " " + held.issuedOn() + suspended;
        }
        if (it instanceof GrowthFile.Attended attended) {
            return "training " + attended.code() + " " + attended.takenOn()
                    + (attended.passed() ? " passed" : " failed");
        }
        var mentored = (GrowthFile.Mentored) it;
        return "trainee " + mentored.trainee() + " " + mentored.from();
    }

    /** Null when there is nothing to tell. */
    private static String without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left.isEmpty() ? null : left.stream().collect(Collectors.joining("; "));
    }
}
