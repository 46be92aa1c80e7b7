package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Sex;
import org.kaohe.core.policy.Policy;

/** A member of staff as the rules see them. */
final class PersonFacts {

    private PersonFacts() {}

    static Person of(Member member) {
        return new Person(
                member.staffNo().value(),
                member.post(),
                member.track(),
                member.level(),
                member.team(),
                member.industry(),
                groups(member),
                member.probation(),
                member.longLeave());
    }

    /** What policies, indicators and items may be restricted to. */
    static List<String> groups(Member member) {
        List<String> groups = new ArrayList<>(List.of("all"));
        if (member.sex() != Sex.UNSTATED) {
            groups.add(member.sex().name().toLowerCase(Locale.ROOT));
        }
        add(groups, member.post());
        add(groups, member.track());
        return groups;
    }

    /** Whether a policy is for this person. */
    static boolean isSubject(Member member, Policy policy) {
        return groups(member).stream().anyMatch(policy.appliesTo()::contains);
    }

    private static void add(List<String> groups, String group) {
        if (group != null && !group.isEmpty()) {
            groups.add(group);
        }
    }
}
