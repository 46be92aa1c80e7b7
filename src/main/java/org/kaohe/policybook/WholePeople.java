package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.policybook.Story.Chapter;

/**
 * Tells the stories of {@code whole-person/} in the order of time, all people together, as runs over everybody would: what
 * came out of one period is what the next one finds.
 */
public final class WholePeople {

    private final Map<PolicyCode, Appraiser> appraisers;

    /** What came out so far, under each policy for each person, the latest first. */
    private final Map<PolicyCode, Map<StaffNo, List<Past>>> past = new HashMap<>();

    private record Past(Period period, String grade, boolean failing, boolean counts) {}

    /** One run: everybody whose story has this policy in this period. */
    private record Turn(Period period, PolicyCode policy) {}

    private WholePeople(Map<PolicyCode, Appraiser> appraisers) {
        this.appraisers = appraisers;
    }

    /**
     * How the stories went.
     *
     * @param people how many are told
     * @param results of each appraisal, in order of time
     */
    public record Report(int people, List<CaseReport.Result> results, List<Problem> problems) {
        public long passed() {
            return results.stream().filter(CaseReport.Result::passed).count();
        }
    }

    /** @param appraisers of the policies that can be built */
    public static Report tell(RulesFolder.Stories stories, Map<PolicyCode, Appraiser> appraisers) {
        var findings = new Findings();
        stories.problems().forEach(findings::add);
        Map<PolicyCode, Policy> policies = appraisers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().policy()));
        List<Story> read = new ArrayList<>();
        Set<StaffNo> told = new HashSet<>();
        stories.files()
                .forEach((file, bytes) -> Story.read(file, bytes, policies, findings)
                        .ifPresent(story -> {
                            if (!told.add(story.staffNo())) {
                                findings.error("story.staff-no.twice", Place.file(file), story.staffNo());
                            }
                            read.add(story);
                        }));
        List<CaseReport.Result> results = new WholePeople(appraisers).tell(read);
        new CaseReport(results, List.of()).problems().forEach(findings::add);
        return new Report(read.size(), results, InOrder.of(findings.all()));
    }

    private List<CaseReport.Result> tell(List<Story> stories) {
        Map<Turn, List<Chapter>> turns = stories.stream()
                .flatMap(story -> story.chapters().stream())
                .sorted(Comparator.comparing(each -> each.dossier().period().last()))
                .collect(Collectors.groupingBy(
                        each -> new Turn(each.dossier().period(), each.policy().code()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return turns.entrySet().stream()
                .flatMap(turn -> take(appraisers.get(turn.getKey().policy()), turn.getValue()))
                .toList();
    }

    private Stream<CaseReport.Result> take(Appraiser appraiser, List<Chapter> chapters) {
        Standings standings = appraiser.looksAt(Standing.class) ? standings(appraiser, chapters) : Standings.NONE;
        List<CaseReport.Result> results = chapters.stream()
                .map(each -> CaseRunner.run(appraiser, complete(each, standings)))
                .toList();
        results.forEach(result -> remember(appraiser.policy(), result));
        return results.stream();
    }

    private Standings standings(Appraiser appraiser, List<Chapter> chapters) {
        List<Person> people = new ArrayList<>();
        Map<StaffNo, BigDecimal> scores = new HashMap<>();
        for (Chapter each : chapters) {
            Dossier dossier = complete(each, Standings.NONE).dossier();
            people.add(person(dossier));
            BigDecimal score = appraiser.appraise(dossier).score();
            if (score != null) {
                scores.put(dossier.staffNo(), score);
            }
        }
        return Standings.of(appraiser.policy(), Scope.EVERYBODY, people, scores);
    }

    /** With what is found out: earlier results, trainees' grades, ranks. */
    private Example complete(Chapter chapter, Standings standings) {
        Dossier given = chapter.dossier();
        PolicyCode policy = chapter.policy().code();
        List<Evidence> evidence = new ArrayList<>(given.evidence());
        int nth = 0;
        for (Past each : past(policy, given.staffNo())) {
            var earlier =
                    new Earlier(each.period().toString(), each.counts() ? ++nth : 0, each.grade(), each.failing());
            evidence.add(new Evidence(earlier, List.of()));
        }
        for (StaffNo trainee : chapter.mentors()) {
            past(policy, trainee).stream()
                    .filter(each -> each.period().equals(given.period().previous(1))
                            && !each.grade().isEmpty())
                    .map(each -> new Trainee(trainee.value(), each.grade(), each.failing()))
                    .forEach(fact -> evidence.add(new Evidence(fact, List.of())));
        }
        evidence.addAll(standings.of(given.staffNo()));
        Example told = chapter.example();
        return new Example(
                told.name(), new Dossier(given.staffNo(), given.period(), evidence), told.expected(), told.place());
    }

    private void remember(Policy policy, CaseReport.Result result) {
        Dossier dossier = result.example().dossier();
        Verdict verdict = result.verdict();
        String grade = verdict.grade() == null ? "" : verdict.grade();
        boolean counts =
                verdict.status() == Verdict.Status.FINAL && person(dossier).counts();
        boolean failing = policy.grade(grade).map(GradeLevel::failing).orElse(false);
        past.computeIfAbsent(policy.code(), first -> new HashMap<>())
                .computeIfAbsent(dossier.staffNo(), first -> new ArrayList<>())
                .add(0, new Past(dossier.period(), grade, failing, counts));
    }

    private List<Past> past(PolicyCode policy, StaffNo staffNo) {
        return past.getOrDefault(policy, Map.of()).getOrDefault(staffNo, List.of());
    }

    private static Person person(Dossier dossier) {
        return dossier.evidence().stream()
                .map(Evidence::fact)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
