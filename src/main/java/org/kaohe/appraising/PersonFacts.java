package org.kaohe.appraising;

import org.kaohe.core.fact.Person;
import org.kaohe.core.people.Member;
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
                member.groups(),
                member.probation(),
                member.longLeave());
    }

    /** Whether a policy is for this person. */
    static boolean isSubject(Member member, Policy policy) {
        return policy.isFor(member);
    }
}
