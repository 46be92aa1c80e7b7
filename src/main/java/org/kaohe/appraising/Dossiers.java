package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.time.Period;

/** Gathers what is known about many people for a period: one query for observations, one for earlier decisions. */
public final class Dossiers {

    private final ObservedFacts observed;
    private final Decisions decisions;

    public Dossiers(ObservedFacts observed, Decisions decisions) {
        this.observed = observed;
        this.decisions = decisions;
    }

    /** In the order of the members. */
    public List<Dossier> of(Policy policy, Period period, List<Member> members) {
        Set<StaffNo> staff = members.stream().map(Member::staffNo).collect(Collectors.toSet());
        Map<StaffNo, List<Evidence>> seen = observed.of(period, staff, codes(policy));
        Map<StaffNo, List<PastResult>> past = decisions.before(period, EarlierFacts.PERIODS_BACK, policy.code(), staff);
        List<Dossier> dossiers = new ArrayList<>(members.size());
        for (Member member : members) {
            StaffNo staffNo = member.staffNo();
            List<Evidence> evidence = new ArrayList<>();
            evidence.add(new Evidence(PersonFacts.of(member), List.of()));
            evidence.addAll(seen.getOrDefault(staffNo, List.of()));
            evidence.addAll(EarlierFacts.of(past.getOrDefault(staffNo, List.of())));
            dossiers.add(new Dossier(staffNo, period, evidence));
        }
        return dossiers;
    }

    private static Set<String> codes(Policy policy) {
        Set<String> codes = new HashSet<>();
        policy.indicators().stream().map(IndicatorSpec::code).forEach(codes::add);
        policy.items().stream().map(ItemSpec::code).forEach(codes::add);
        return codes;
    }
}
