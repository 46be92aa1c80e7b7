package org.kaohe.policybook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;

/** The person of a case, and the keys that describe one. */
record PersonKeys(
        String post,
        String track,
        String level,
        String team,
        String industry,
        Sex sex,
        boolean probation,
        boolean longLeave) {

    static final PersonKeys DEFAULT =
            new PersonKeys("field-engineer", "field", "", "T1", "", Sex.UNSTATED, false, false);

    PersonKeys with(YamlMap map) {
        var keys = new PersonKeys(
                map.take("post").flatMap(YamlItem::text).orElse(post),
                map.take("track").flatMap(YamlItem::text).orElse(track),
                map.take("level").flatMap(YamlItem::text).orElse(level),
                map.take("team").flatMap(YamlItem::text).orElse(team),
                map.take("industry").flatMap(YamlItem::text).orElse(industry),
                map.take("sex").flatMap(PersonKeys::sex).orElse(sex),
                map.take("probation").flatMap(YamlItem::flag).orElse(probation),
                map.take("long_leave").flatMap(YamlItem::flag).orElse(longLeave));
        map.rejectOthers();
        return keys;
    }

    /** The groups are those the roster gives: all, the sex where it is stated, the post, the track. */
    Person person(StaffNo staffNo) {
        List<String> groups = sex == Sex.UNSTATED
                ? List.of("all", post, track)
                : List.of("all", sex.name().toLowerCase(Locale.ROOT), post, track);
        return new Person(staffNo.value(), post, track, level, team, industry, groups, probation, longLeave);
    }

    private static Optional<Sex> sex(YamlItem item) {
        return item.text().flatMap(text -> switch (text) {
            case "female" -> Optional.of(Sex.FEMALE);
            case "male" -> Optional.of(Sex.MALE);
            case "unstated" -> Optional.of(Sex.UNSTATED);
            default -> item.wrong("case.sex", text);
        });
    }
}
