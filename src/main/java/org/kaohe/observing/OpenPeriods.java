package org.kaohe.observing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;

/** Whom nobody has observed yet in the periods that are open, by the policies in force. */
public final class OpenPeriods {

    private final DeclaredPolicies policies;
    private final ObservedFacts observed;
    private final Staff staff;

    public OpenPeriods(DeclaredPolicies policies, ObservedFacts observed, Staff staff) {
        this.policies = policies;
        this.observed = observed;
        this.staff = staff;
    }

    /**
     * A policy under which people are still without any observation.
     *
     * @param people the policy is for
     * @param without of them, those nobody observed
     * @param team of the first of them
     */
    public record Open(Declared policy, int people, int without, String team) {}

    /** What ends first comes first, then what concerns most people. */
    public List<Open> of(Access access, LocalDate today) {
        List<Member> own = staff.of(access, today);
        List<Open> open = new ArrayList<>();
        if (own.isEmpty()) {
            return open;
        }
        for (Declared each : policies.on(today)) {
            List<Member> meant = own.stream().filter(each.policy()::isFor).toList();
            List<Member> without = each.version().isEmpty() || meant.isEmpty() ? List.of() : without(each, meant);
            if (!without.isEmpty()) {
                open.add(new Open(
                        each, meant.size(), without.size(), without.get(0).team()));
            }
        }
        open.sort(Comparator.comparing((Open each) -> each.policy().period().last())
                .thenComparing(each -> -each.without())
                .thenComparing(each -> each.policy().policy().code()));
        return open;
    }

    private List<Member> without(Declared it, List<Member> people) {
        Set<String> codes = Stream.concat(
                        it.policy().indicators().stream().map(IndicatorSpec::code),
                        it.policy().items().stream().map(ItemSpec::code))
                .collect(Collectors.toSet());
        Set<StaffNo> numbers = people.stream().map(Member::staffNo).collect(Collectors.toSet());
        Map<StaffNo, ?> seen = observed.of(it.period(), numbers, codes);
        return people.stream().filter(each -> !seen.containsKey(each.staffNo())).toList();
    }
}
