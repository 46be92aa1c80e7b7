package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policybook.RuleTable;
import org.kaohe.policybook.Table;
import org.kaohe.policydesk.PublishedPolicies;
import org.kaohe.proposing.DecidedResults;

/** What the runs decided, told to what waits for a person. */
@Singleton
class ResultsOfRuns implements DecidedResults {

    private static final int PERIODS_BACK = 12;

    private final ReadDecisions reading;
    private final Decisions decisions;
    private final PolicyShelf shelf;
    private final PublishedPolicies published;
    /** By hash of the content: its files are read once, not for each of thousands of results. */
    private final Map<String, Optional<BigDecimal>> mostBonus = new ConcurrentHashMap<>();

    ResultsOfRuns(ReadDecisions reading, Decisions decisions, PolicyShelf shelf, PublishedPolicies published) {
        this.reading = reading;
        this.decisions = decisions;
        this.shelf = shelf;
        this.published = published;
    }

    @Override
    public Optional<Result> find(long decision) {
        return reading.find(decision, Reader.OF_EVERYTHING)
                .filter(it -> it.mode() == RunMode.FINAL)
                .map(this::result);
    }

    @Override
    public Optional<Result> standing(StaffNo staffNo, PolicyCode policy, Period period) {
        return latest(staffNo, policy, period, 1).stream().map(this::result).findFirst();
    }

    @Override
    public List<PastPeriod> past(StaffNo staffNo, PolicyCode policy) {
        return latest(staffNo, policy, null, PERIODS_BACK).stream()
                .map(it -> new PastPeriod(it.id(), it.period(), it.grade(), it.failing(), uncounted(it)))
                .toList();
    }

    @Override
    public Optional<Policy> declared(PolicyCode policy, String contentHash) {
        return published.policy(policy, contentHash);
    }

    @Override
    public Map<Long, Grounds> grounds(Set<Long> ids) {
        Map<Long, PackedTrace> traces = decisions.traces(ids);
        List<ReadDecisions.Opened> opened = decisions.find(ids).stream()
                .map(each -> reading.opened(each, Optional.ofNullable(traces.get(each.id()))))
                .toList();
        return reading.explain(opened, Reader.OF_EVERYTHING).stream()
                .collect(Collectors.toMap(each -> each.decision().id(), each -> grounds(each, traces)));
    }

    private static Grounds grounds(Explanation it, Map<Long, PackedTrace> traces) {
        PackedTrace trace = traces.get(it.decision().id());
        byte[] packed = trace == null ? new byte[0] : trace.bytes();
        return proposed -> new FrozenEvidence(it, packed).of(proposed);
    }

    private List<Decision> latest(StaffNo staffNo, PolicyCode policy, Period period, int most) {
        var query = new DecisionQuery(policy, period, null, null, null, staffNo, null, 0, most);
        return decisions.list(query, Reader.OF_EVERYTHING);
    }

    private Result result(Decision it) {
        Appraiser appraiser = shelf.pinned(it.policy(), it.contentHash());
        return new Result(
                it.id(),
                it.staffNo(),
                it.name(),
                it.team(),
                it.policy(),
                it.version(),
                it.contentHash(),
                it.period(),
                it.score(),
                it.grade(),
                it.bonus(),
                appraiser.policy().grades().stream().map(GradeLevel::name).toList(),
                mostBonus
                        .computeIfAbsent(it.contentHash(), first -> mostBonus(appraiser))
                        .orElse(null),
                appraiser.policy().rounding());
    }

    /** What the rows for the best grade give; empty when no table gives a bonus by grade. */
    private static Optional<BigDecimal> mostBonus(Appraiser appraiser) {
        String best = appraiser.policy().grades().get(0).name();
        return PolicyReader.read(appraiser.content()).book().stream()
                .flatMap(book -> book.ruleTables().stream())
                .map(RuleTable::table)
                .filter(table -> table.headers().containsAll(List.of("grade", "bonus")))
                .flatMap(table -> table.rows().stream()
                        .filter(row -> cell(table, row, "grade").equals(best))
                        .map(row -> cell(table, row, "bonus")))
                .filter(cell -> cell.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(BigDecimal::new)
                .max(BigDecimal::compareTo);
    }

    private static String cell(Table table, Table.Row row, String column) {
        return row.cells().get(table.headers().indexOf(column));
    }

    private Uncounted uncounted(Decision it) {
        if (it.status() != Verdict.Status.FINAL) {
            return Uncounted.THIN_EVIDENCE;
        }
        if (it.counts()) {
            return null;
        }
        boolean probation = reading.explain(it.id(), Reader.OF_EVERYTHING).stream()
                .flatMap(each -> each.trace().facts().stream())
                .anyMatch(fact -> fact instanceof Person person && person.probation());
        return probation ? Uncounted.PROBATION : Uncounted.LONG_LEAVE;
    }
}
