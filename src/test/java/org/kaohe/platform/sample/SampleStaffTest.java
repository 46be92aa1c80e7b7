package org.kaohe.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.Field;
import org.kaohe.platform.sample.SamplePerson.Role;
import org.kaohe.roster.Assignment;

class SampleStaffTest {

    private final List<SamplePerson> people = new SampleStaff().people();

    @Test
    void the_sample_is_the_same_on_every_machine() {
        assertThat(new SampleStaff().people()).isEqualTo(people);
        assertThat(person(Role.ON_THE_EDGE).employee().name()).isEqualTo("冯美玲");
        assertThat(marks()).isEqualTo(marks());
    }

    @Test
    void it_has_six_teams_and_120_people_with_names_of_their_own() {
        assertThat(people).hasSize(120);
        assertThat(names()).hasSize(120);
        assertThat(people.stream()
                        .flatMap(each -> each.employee().assignments().stream())
                        .map(Assignment::post)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "hotline-expert",
                        "support-desk",
                        "specialist",
                        "reception",
                        "store",
                        "parts",
                        "field-engineer"));
    }

    @Test
    void everybody_with_a_story_is_there() {
        Set<StaffNo> known = people.stream().map(SamplePerson::staffNo).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            assertThat(known).contains(role.staffNo());
        }
        assertThat(person(Role.MOVES).employee().assignments()).hasSize(2);
    }

    @Test
    void one_person_is_exactly_on_the_edge() {
        assertThat(new SampleMarks()
                        .of(person(Role.ON_THE_EDGE), SampleCalendar.LAST_QUARTER).stream()
                                .map(each -> each.text(Field.VALUE)))
                .isNotEmpty()
                .containsOnly("89.5");
    }

    @Test
    void nobody_is_marked_before_hire_or_on_leave() {
        assertThat(new SampleMarks()
                        .of(person(Role.NEW_IN_AUGUST), SampleCalendar.LAST_QUARTER).stream()
                                .map(each -> each.text(Field.OBSERVED_ON)))
                .allMatch(day -> day.compareTo("2026-08-10") >= 0);
        assertThat(new SampleMarks()
                        .of(person(Role.FAILS_AROUND_LEAVE), SampleCalendar.ON_LEAVE).stream()
                                .map(each -> each.text(Field.OBSERVED_ON)))
                .allMatch(day -> day.compareTo("2026-04-03") < 0);
    }

    private SamplePerson person(Role role) {
        return people.stream().filter(each -> each.is(role)).findFirst().orElseThrow();
    }

    private Set<String> names() {
        return people.stream().map(each -> each.employee().name()).collect(Collectors.toSet());
    }

    private List<?> marks() {
        return new SampleMarks().of(people.get(9), SampleCalendar.LAST_QUARTER);
    }
}
