package org.kaohe.appealing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.appealing.Appealable.Observed;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.time.Period;

/** One published decision, the people around it, and what is decided again; all in memory. */
final class CourtRoom implements People, Results, Corrections {

    static final StaffNo PERSON = new StaffNo("P1");
    static final long DECISION = 7_000_001;
    static final long OBSERVATION = 41;
    /** An earlier version of it, no longer behind the decision. */
    static final long FIRST_VERSION = 40;

    static final long OTHER_OBSERVATION = 42;
    static final String RULE = "迟到扣分";
    static final LocalDate APPEAL_UNTIL = LocalDate.of(2030, 5, 7);

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<StaffNo, Set<StaffNo>> leaders = new HashMap<>();
    final List<Long> corrected = new ArrayList<>();
    Decided decided = new Decided(Appeal.Again.DONE, 8_000_001L);
    boolean replaced;
    private Map<Long, Observed> behind = Map.of(
            OBSERVATION,
            new Observed(Set.of(FIRST_VERSION, OBSERVATION), List.of("scorer", "typist")),
            OTHER_OBSERVATION,
            new Observed(Set.of(OTHER_OBSERVATION), List.of("second-scorer")));

    CourtRoom hr(String account) {
        candidates.add(new Candidate(account, Optional.empty()));
        return this;
    }

    CourtRoom hr(String account, String staffNo) {
        candidates.add(new Candidate(account, Optional.of(new StaffNo(staffNo))));
        return this;
    }

    CourtRoom leads(String leader, String member) {
        leaders.computeIfAbsent(new StaffNo(member), first -> new HashSet<>()).add(new StaffNo(leader));
        return this;
    }

    /** Run by {@code runner}, published by {@code publisher}, under a policy that {@code lawgiver} approved. */
    Appealable decision() {
        return new Appealable(
                DECISION,
                PERSON,
                new PolicyCode("regulation"),
                Period.parse("2030-Q1").orElseThrow(),
                APPEAL_UNTIL,
                Set.of(RULE),
                behind,
                Set.of("runner", "publisher"),
                Set.of("lawgiver"),
                new BigDecimal("79"),
                "合格",
                BigDecimal.ZERO);
    }

    /** From now on the decision rests on what the observation was corrected to. */
    void restsOn(long version, String observer) {
        behind = Map.of(
                version,
                new Observed(Set.of(FIRST_VERSION, OBSERVATION, version), List.of(observer, "scorer", "typist")));
    }

    static Access person() {
        return new Caller("person", Set.of(Role.EMPLOYEE), Optional.of(PERSON));
    }

    static Access stranger() {
        return new Caller("stranger", Set.of(Role.EMPLOYEE), Optional.of(new StaffNo("X9")));
    }

    static Access hrAccount(String account) {
        return new Caller(account, Set.of(Role.HR_EDITOR), Optional.empty());
    }

    private record Caller(String account, Set<Role> roles, Optional<StaffNo> staffNo) implements Access {
        @Override
        public Scope readable(LocalDate day) {
            return Scope.EVERYBODY;
        }

        @Override
        public Scope writable(LocalDate day) {
            return Scope.EVERYBODY;
        }
    }

    @Override
    public List<Candidate> candidates() {
        return candidates;
    }

    @Override
    public Map<String, StaffNo> owners(Set<String> accounts) {
        Map<String, StaffNo> owners = new HashMap<>();
        for (Candidate each : candidates) {
            if (accounts.contains(each.account())) {
                each.staffNo().ifPresent(it -> owners.put(each.account(), it));
            }
        }
        return owners;
    }

    @Override
    public Set<StaffNo> superiors(Set<StaffNo> people, LocalDate day) {
        Set<StaffNo> superiors = new HashSet<>();
        people.forEach(each -> superiors.addAll(leaders.getOrDefault(each, Set.of())));
        return superiors;
    }

    @Override
    public Optional<Appealable> find(long decision) {
        return decision == DECISION ? Optional.of(decision()) : Optional.empty();
    }

    @Override
    public Optional<Outcome> outcome(long decision) {
        return Optional.empty();
    }

    @Override
    public boolean isNewest(Appealable decision) {
        return !replaced;
    }

    @Override
    public Decided decideAgain(Appeal appeal) {
        return decided;
    }

    @Override
    public Answer<Long> make(Access by, long observation, Finding finding, String reason) {
        corrected.add(observation);
        return Answer.done(observation + 1000);
    }
}
