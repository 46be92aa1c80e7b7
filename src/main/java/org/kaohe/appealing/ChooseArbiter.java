package org.kaohe.appealing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appealing.Choice.Weighed;
import org.kaohe.appealing.People.Candidate;
import org.kaohe.core.people.StaffNo;

/**
 * Chooses who judges an appeal. Nobody names an arbiter, not even HR: whoever had a part in what is appealed is barred, with
 * every account they have, and of the rest the one with the least to do is taken. The same appeal gets the same answer.
 */
public final class ChooseArbiter {

    private final People people;

    public ChooseArbiter(People people) {
        this.people = people;
    }

    /**
     * @param before accounts that judged the same thing before, or were taken off it
     * @param open how many open appeals each account has; none when absent
     */
    public Choice choose(
            Appealable about, Target target, Set<String> before, Map<String, Integer> open, LocalDate today) {
        Map<String, Bar> accounts = barred(about, target, before);
        Map<StaffNo, Bar> persons = persons(about, accounts, today);
        List<Weighed> weighed = people.candidates().stream()
                .sorted(Comparator.comparing(Candidate::account))
                .map(each ->
                        new Weighed(each.account(), bar(each, accounts, persons), open.getOrDefault(each.account(), 0)))
                .toList();
        Optional<String> least = weighed.stream()
                .filter(each -> each.bar().isEmpty())
                .min(Comparator.comparingInt(Weighed::open))
                .map(Weighed::account);
        return new Choice(least, weighed);
    }

    private static Map<String, Bar> barred(Appealable about, Target target, Set<String> before) {
        Map<String, Bar> barred = new HashMap<>();
        scorers(about, target).forEach(each -> barred.putIfAbsent(each, Bar.SCORER));
        about.deciders().forEach(each -> barred.putIfAbsent(each, Bar.DECIDED));
        if (target.kind() == AppealKind.RULE) {
            about.lawgivers().forEach(each -> barred.putIfAbsent(each, Bar.APPROVED_POLICY));
        }
        before.forEach(each -> barred.putIfAbsent(each, Bar.JUDGED_BEFORE));
        return barred;
    }

    /** A rule speaks about all observations as little as about none: only who wrote the rule is concerned. */
    private static Set<String> scorers(Appealable about, Target target) {
        return switch (target.kind()) {
            case OBSERVATION ->
                Set.copyOf(about.observations().get(target.observation()).observers());
            case HUMAN_REVIEW ->
                about.observations().values().stream()
                        .flatMap(each -> each.observers().stream())
                        .collect(Collectors.toSet());
            case RULE -> Set.of();
        };
    }

    /** Whoever is barred is so with every account, so the bar lies on the person as well. */
    private Map<StaffNo, Bar> persons(Appealable about, Map<String, Bar> accounts, LocalDate today) {
        Map<String, StaffNo> owners = people.owners(accounts.keySet());
        Map<StaffNo, Bar> persons = new HashMap<>();
        persons.put(about.staffNo(), Bar.APPELLANT);
        owners.forEach((account, owner) -> persons.putIfAbsent(owner, accounts.get(account)));
        Set<StaffNo> scorers = new HashSet<>();
        owners.forEach((account, owner) -> {
            if (accounts.get(account) == Bar.SCORER) {
                scorers.add(owner);
            }
        });
        people.superiors(scorers, today).forEach(each -> persons.putIfAbsent(each, Bar.SUPERIOR_OF_SCORER));
        return persons;
    }

    private static Optional<Bar> bar(Candidate candidate, Map<String, Bar> accounts, Map<StaffNo, Bar> persons) {
        return Optional.ofNullable(accounts.get(candidate.account()))
                .or(() -> candidate.staffNo().map(persons::get));
    }
}
