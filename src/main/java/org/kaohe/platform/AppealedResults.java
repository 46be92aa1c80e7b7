package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.Appealable;
import org.kaohe.appealing.Appealable.Observed;
import org.kaohe.appealing.People;
import org.kaohe.appealing.Results;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.appraising.publishing.PublishedResult;
import org.kaohe.appraising.reevaluation.AcceptReevaluation;
import org.kaohe.core.journal.Change;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.ObservedVersions;
import org.kaohe.core.problem.Answer;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Versions;

/** Decisions as appeals see them. */
@Singleton
class AppealedResults implements Results {

    private static final String UNCHANGED = "reevaluation.unchanged";

    private final Publications publications;
    private final PublishResults publishing;
    private final ReadDecisions decisions;
    private final ObservedVersions observed;
    private final Runs runs;
    private final Versions versions;
    private final People people;
    private final AcceptReevaluation reevaluation;

    AppealedResults(
            Publications publications,
            PublishResults publishing,
            ReadDecisions decisions,
            ObservedVersions observed,
            Runs runs,
            Versions versions,
            People people,
            AcceptReevaluation reevaluation) {
        this.publications = publications;
        this.publishing = publishing;
        this.decisions = decisions;
        this.observed = observed;
        this.runs = runs;
        this.versions = versions;
        this.people = people;
        this.reevaluation = reevaluation;
    }

    @Override
    public Optional<Appealable> find(long decision) {
        return publications
                .result(decision)
                .flatMap(published -> decisions
                        .explain(decision, Reader.OF_EVERYTHING)
                        .map(explanation -> appealable(published, explanation)));
    }

    @Override
    public Optional<Outcome> outcome(long decision) {
        return decisions
                .find(decision, Reader.OF_EVERYTHING)
                .map(it -> new Outcome(it.id(), it.score(), it.grade(), it.bonus()));
    }

    @Override
    public boolean isNewest(Appealable decision) {
        return publications.of(decision.staffNo()).stream().anyMatch(it -> it.decision() == decision.decision());
    }

    @Override
    public Decided decideAgain(Appeal appeal) {
        Optional<Decision> standing = standing(appeal);
        if (standing.isEmpty()) {
            return new Decided(Appeal.Again.UNCHANGED, null);
        }
        var arbiter = new AcceptReevaluation.By(
                appeal.arbiter(),
                Optional.ofNullable(people.owners(Set.of(appeal.arbiter())).get(appeal.arbiter())));
        Answer<List<Long>> answer =
                reevaluation.accept(Set.of(standing.get().id()), "申诉 appeal " + appeal.id(), arbiter);
        Decided decided = decided(answer);
        if (decided.how() != Appeal.Again.WAITING) {
            publishing.publishAgain(appeal.policy(), appeal.period(), appeal.staffNo(), Change.SERVICE);
        }
        return decided;
    }

    private static Decided decided(Answer<List<Long>> answer) {
        if (answer instanceof Answer.Done<List<Long>> done) {
            return new Decided(Appeal.Again.DONE, done.result().get(0));
        }
        boolean same = ((Answer.Refusal<List<Long>>) answer)
                .problems().stream().anyMatch(each -> each.code().equals(UNCHANGED));
        return new Decided(same ? Appeal.Again.UNCHANGED : Appeal.Again.WAITING, null);
    }

    private Optional<Decision> standing(Appeal it) {
        var query = new DecisionQuery(it.policy(), it.period(), null, null, null, it.staffNo(), null, 0, 1);
        return decisions.list(query, Reader.OF_EVERYTHING).stream().findFirst();
    }

    private Appealable appealable(PublishedResult published, Explanation it) {
        Decision decision = it.decision();
        return new Appealable(
                decision.id(),
                decision.staffNo(),
                decision.policy(),
                decision.period(),
                published.appealUntil(),
                it.trace().firings().stream()
                        .map(each -> it.rules().get(each.rule()).name())
                        .collect(Collectors.toSet()),
                observations(it),
                deciders(decision, published),
                lawgivers(decision),
                decision.score(),
                decision.grade(),
                decision.bonus());
    }

    /** Those the facts rest on; every other version of them counts too, and who recorded it had a part in it. */
    private Map<Long, Observed> observations(Explanation it) {
        List<Observation> behind = it.trace()
                .observations()
                .distinct()
                .map(it.observations()::get)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, List<Observation>> chains =
                observed.versions(behind.stream().map(Observation::versionOf).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(Observation::versionOf));
        return behind.stream()
                .collect(Collectors.toMap(Observation::id, each -> observed(each, chains.get(each.versionOf()))));
    }

    private static Observed observed(Observation it, List<Observation> chain) {
        return new Observed(
                chain.stream().map(Observation::id).collect(Collectors.toSet()),
                Stream.concat(Stream.of(it), chain.stream())
                        .map(Observation::observer)
                        .distinct()
                        .toList());
    }

    private Set<String> deciders(Decision decision, PublishedResult published) {
        Stream<String> ran = runs.find(decision.run()).map(Run::requestedBy).stream();
        return Stream.concat(ran, Stream.of(published.by())).collect(Collectors.toSet());
    }

    /** Who approved or published the version; its authors wrote the rule, but did not apply it alone. */
    private Set<String> lawgivers(Decision decision) {
        return versions.of(decision.policy()).find(decision.version()).stream()
                .flatMap(each -> Stream.of(
                        each.submission().firstApproval(), each.submission().approval(), each.publication()))
                .filter(Objects::nonNull)
                .map(Step::by)
                .collect(Collectors.toSet());
    }
}
