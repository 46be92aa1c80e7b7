package org.kaohe.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.StaffNo;
import org.kaohe.platform.sample.SamplePerson.Role;

/** Growth files of the sample: most are certified and trained, some let it run out, newcomers have a mentor. */
final class SampleGrowth {

    private static final String CERTIFICATE = "service";
    private static final String TRAINING = "annual";
    private static final int HIGH = 880;
    private static final int MIDDLE = 820;
    private static final int WEAK = 740;
    private static final int MONTHS = 14;
    private static final int SUSPENDED_ONE_IN = 40;

    private final Random random = new Random(20_260_501L);

    Map<StaffNo, GrowthFile> of(List<SamplePerson> people) {
        Map<StaffNo, GrowthFile> files = new HashMap<>();
        people.forEach(each -> files.put(each.staffNo(), file(each)));
        return files;
    }

    private GrowthFile file(SamplePerson person) {
        List<Held> certificates = new ArrayList<>();
        List<Attended> trainings = new ArrayList<>();
        LocalDate issued = SampleCalendar.TODAY.minusMonths(1 + random.nextInt(MONTHS));
        LocalDate trained = SampleCalendar.TODAY.minusMonths(1 + random.nextInt(MONTHS));
        if (person.employee().hiredOn().isBefore(issued)) {
            LocalDate suspended = random.nextInt(SUSPENDED_ONE_IN) == 0 ? SampleCalendar.TODAY.minusDays(20) : null;
            certificates.add(new Held(CERTIFICATE, level(person), issued, suspended));
        }
        if (person.employee().hiredOn().isBefore(trained)) {
            trainings.add(new Attended(TRAINING, trained, person.ability() > WEAK));
        }
        List<Mentored> trainees = person.is(Role.LEADER)
                ? List.of(new Mentored(Role.NEW_IN_MAY.staffNo(), LocalDate.of(2026, 5, 18)))
                : List.of();
        return new GrowthFile(certificates, trainings, trainees);
    }

    private static String level(SamplePerson person) {
        if (person.ability() >= HIGH) {
            return GrowthFile.LEVELS.get(2);
        }
        return GrowthFile.LEVELS.get(person.ability() >= MIDDLE ? 1 : 0);
    }
}
