package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.time.Period;

/** A small department with its marks, and everything that appraises it, in memory. The day is 1 October 2026. */
final class Department implements AutoCloseable {

    static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();

    final Clock clock = Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);
    final MemoryDecisions decisions = new MemoryDecisions();
    final MemoryRuns runs = new MemoryRuns(decisions);
    final ParallelAppraisal appraisal = new ParallelAppraisal(2);
    private final List<Member> people = new ArrayList<>();
    private final Map<StaffNo, BigDecimal> marks = new HashMap<>();
    private final Map<StaffNo, GrowthFile> growthFiles = new HashMap<>();
    private final NavigableMap<Period, Version> published = new TreeMap<>();
    private Appraiser served = new FixedAppraiser("first");

    private record Version(int version, Appraiser appraiser, PolicyContent content) {}

    final PolicyShelf shelf = new PolicyShelf(
            new ServedPolicies() {
                @Override
                public List<PolicyCode> codes() {
                    return List.of(FixedAppraiser.CODE);
                }

                @Override
                public Optional<Appraiser> current(PolicyCode code) {
                    return Optional.ofNullable(served)
                            .filter(it -> it.policy().code().equals(code));
                }

                @Override
                public Optional<InForce> inForce(PolicyCode code, Period period) {
                    return Optional.ofNullable(published.floorEntry(period))
                            .filter(it -> code.equals(FixedAppraiser.CODE))
                            .map(it -> new InForce(
                                    it.getValue().version, it.getValue().content.hash()));
                }

                @Override
                public Optional<InForce> newest(PolicyCode code) {
                    return published.isEmpty() ? Optional.empty() : inForce(code, published.lastKey());
                }
            },
            new PolicyContents() {
                @Override
                public Optional<PolicyContent> find(PolicyCode policy, String hash) {
                    return published.values().stream()
                            .map(it -> it.content)
                            .filter(it -> it.hash().equals(hash))
                            .findFirst();
                }

                @Override
                public void keep(PolicyContent content, Instant at) {
                    throw new UnsupportedOperationException("Runs in memory keep no contents");
                }
            },
            content -> new Built(
                    published.values().stream()
                            .filter(it -> it.content.equals(content))
                            .findFirst()
                            .map(it -> it.appraiser),
                    List.of()));

    private final Members members =
            (period, scope) -> people.stream().filter(it -> within(scope, it)).toList();
    final RunExecution execution;
    final RunQueue queue;
    final StartRun start;

    Department() {
        this(Cluster.NONE);
    }

    Department(Cluster cluster) {
        var dossiers = new Dossiers(
                members,
                (period, staff, codes) -> evidence(staff, codes),
                (period, staff, codes) -> raters(staff),
                this::growth,
                decisions);
        execution = new RunExecution(runs, decisions, shelf, members, dossiers, appraisal, cluster, clock);
        queue = new RunQueue(runs, execution, clock);
        start = new StartRun(shelf, runs, queue, clock, "test");
    }

    Department with(String staffNo, String mark) {
        return with(staffNo, mark, "support", false);
    }

    /** Support staff of a team. */
    Department with(String staffNo, String mark, String team) {
        with(staffNo, mark);
        Member last = people.remove(people.size() - 1);
        people.add(new Member(
                last.staffNo(),
                last.name(),
                last.sex(),
                team,
                last.post(),
                last.track(),
                last.level(),
                last.industry(),
                last.probation(),
                last.longLeave(),
                last.hiredOn()));
        return this;
    }

    void growthFile(String staffNo, GrowthFile file) {
        growthFiles.put(new StaffNo(staffNo), file);
    }

    Department with(String staffNo, String mark, String track, boolean probation) {
        var number = new StaffNo(staffNo);
        people.add(new Member(
                number,
                "名 " + staffNo,
                Sex.FEMALE,
                "t1",
                "reception",
                track,
                "",
                "",
                probation,
                false,
                LocalDate.of(2024, 1, 1)));
        mark(staffNo, mark);
        return this;
    }

    void mark(String staffNo, String mark) {
        if (mark != null) {
            marks.put(new StaffNo(staffNo), new BigDecimal(mark));
        }
    }

    void edit(String text) {
        served = new FixedAppraiser(text);
    }

    void edit(String text, Set<Class<? extends Fact.Given>> looksAt) {
        served = new FixedAppraiser(text).lookingAt(looksAt);
    }

    /** The folder is broken and was never sound. */
    void loseDraft() {
        served = null;
    }

    Department published(int version, String from, String text) {
        var appraiser = new FixedAppraiser(text);
        published.put(Period.parse(from).orElseThrow(), new Version(version, appraiser, appraiser.content()));
        return this;
    }

    /** Queues a run without the queue, so that a test decides when it is executed. */
    Run queued(Period period, RunMode mode) {
        return queued(period, mode, Scope.EVERYBODY);
    }

    Run queued(Period period, RunMode mode, Scope scope) {
        return runs.queue(new RunOrder(
                        served.content(),
                        mode == RunMode.FINAL ? 1 : null,
                        "test",
                        period,
                        scope,
                        mode,
                        "hr",
                        clock.instant()))
                .orElseThrow();
    }

    /** Runs to the end. */
    Run ran(Period period, RunMode mode) {
        return ran(period, mode, Scope.EVERYBODY);
    }

    Run ran(Period period, RunMode mode, Scope scope) {
        Run run = queued(period, mode, scope);
        shelf.current(FixedAppraiser.CODE);
        execution.execute(run.id(), () -> null);
        return runs.find(run.id()).orElseThrow();
    }

    @Override
    public void close() {
        queue.close();
        appraisal.close();
    }

    private Map<StaffNo, List<Evidence>> raters(Set<StaffNo> staff) {
        Map<StaffNo, List<Evidence>> found = new HashMap<>();
        staff.forEach(each -> found.put(each, List.of(new Evidence(new Raters("attitude", "DAILY", 2), List.of(7L)))));
        return found;
    }

    private Map<StaffNo, GrowthFile> growth(Set<StaffNo> staff) {
        Map<StaffNo, GrowthFile> found = new HashMap<>(growthFiles);
        found.keySet().retainAll(staff);
        return found;
    }

    private static boolean within(Scope scope, Member member) {
        return scope instanceof Scope.Everybody
                || scope instanceof Scope.Teams teams && teams.codes().contains(member.team())
                || scope instanceof Scope.People some && some.staff().contains(member.staffNo());
    }

    private Map<StaffNo, List<Evidence>> evidence(Set<StaffNo> staff, Set<String> codes) {
        Map<StaffNo, List<Evidence>> found = new HashMap<>();
        marks.forEach((number, mark) -> {
            if (staff.contains(number) && codes.contains("attitude")) {
                found.put(number, List.of(new Evidence(new Mark("attitude", "DAILY", mark, 1), List.of(7L))));
            }
        });
        return found;
    }
}
