package org.kaohe.platform.sample;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.core.journal.Change;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.Intake;
import org.kaohe.observing.Intake.Receipt;
import org.kaohe.observing.Intake.Taken;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.Revising;
import org.kaohe.observing.Workforce;
import org.kaohe.platform.sample.SamplePerson.Role;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.Days;
import org.kaohe.roster.GrowthRecords;
import org.kaohe.roster.Roster;
import org.kaohe.roster.Team;

/** Loads the sample in one transaction: whoever kills the program meanwhile finds none of it, and the next start loads it. */
@Singleton
class SampleLoader {

    /** Slow disks and busy machines included. */
    private static final int TIMEOUT_SECONDS = 900;

    private static final String PEER = "PEER";
    private static final int PEERS = 3;
    private static final String HR = "hr";

    private final Roster roster;
    private final Accounts accounts;
    private final GrowthRecords growth;
    private final RulesDesk desk;
    private final Catalogue catalogue;
    private final Intake intake;
    private final Revising revising;

    SampleLoader(
            Roster roster,
            Accounts accounts,
            GrowthRecords growth,
            RulesDesk desk,
            Catalogue catalogue,
            ObservationStore store,
            Workforce workforce,
            Clock clock) {
        this.roster = roster;
        this.accounts = accounts;
        this.growth = growth;
        this.desk = desk;
        this.catalogue = catalogue;
        Clock then = SampleCalendar.clock(clock.getZone());
        this.intake = new Intake(store, catalogue, workforce, then);
        this.revising = new Revising(store, catalogue, workforce, then);
    }

    /** Whether the sample is there. */
    @Transactional
    boolean isLoaded() {
        return roster.find(Role.LEADER.staffNo()).isPresent();
    }

    /** Whether anybody works here, of the sample or not. */
    @Transactional
    boolean isRosterEmpty() {
        return roster.teams().isEmpty();
    }

    /** @return how many observations there are now */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    int load() {
        List<SamplePerson> people = new SampleStaff().people();
        hire(people);
        List<Draft> marks = new ArrayList<>();
        var sampleMarks = new SampleMarks();
        people.forEach(person -> SampleCalendar.QUARTERS.forEach(each -> marks.addAll(sampleMarks.of(person, each))));
        List<Draft> checks = new ArrayList<>();
        var inspections = new SampleInspections(catalogue);
        people.forEach(person -> SampleCalendar.MONTHS.forEach(each -> checks.addAll(inspections.of(person, each))));
        take(HR, marks);
        take(HR, checks);
        Map<String, List<Draft>> readings = readings(people);
        readings.forEach(this::take);
        new SampleGrowth()
                .of(people)
                .forEach((staffNo, file) -> require(growth.put(staffNo, file, SampleCalendar.TODAY, HR)));
        return marks.size()
                + checks.size()
                + readings.values().stream().mapToInt(List::size).sum();
    }

    /** By the account that records them: peers are marked by three of their colleagues. */
    private Map<String, List<Draft>> readings(List<SamplePerson> people) {
        var readings = new SampleReadings(
                desk.all().stream().flatMap(each -> each.serving().stream()).toList());
        Map<String, List<Draft>> byObserver = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (Period month : SampleCalendar.READ_MONTHS) {
                for (Draft draft : readings.of(people.get(i), month)) {
                    boolean peers = draft.text(Field.SOURCE).equals(PEER);
                    for (int k = 1; k <= (peers ? PEERS : 1); k++) {
                        SamplePerson colleague = people.get((i + k) % people.size());
                        String observer = peers ? colleague.staffNo().value() : HR;
                        byObserver
                                .computeIfAbsent(observer, each -> new ArrayList<>())
                                .add(draft);
                    }
                }
            }
        }
        return byObserver;
    }

    private void hire(List<SamplePerson> people) {
        for (SampleTeam team : SampleTeam.values()) {
            require(roster.put(team.withoutLeader(), HR));
        }
        people.forEach(person -> require(roster.put(person.employee(), HR)));
        for (SampleTeam team : SampleTeam.values()) {
            SamplePerson leader = people.stream()
                    .filter(each -> each.employee().assignments().get(0).team().equals(team.code))
                    .findFirst()
                    .orElseThrow();
            Days days = Days.since(leader.employee().hiredOn());
            require(roster.put(team.ledBy(new Team.Leader(leader.staffNo(), days)), HR));
        }
        belong("manager", Role.LEADER);
        belong("employee", Role.ON_THE_EDGE);
    }

    /** An operator may have removed a sample account. */
    private void belong(String account, Role person) {
        if (accounts.find(account).isPresent()) {
            require(accounts.belong(account, person.staffNo(), now -> {}, Change.SERVICE));
        }
    }

    private void take(String account, List<Draft> drafts) {
        for (int from = 0; from < drafts.size(); from += Intake.LARGEST_BATCH) {
            List<Draft> batch = numbered(drafts.subList(from, Math.min(from + Intake.LARGEST_BATCH, drafts.size())));
            Taken taken = intake.take(new SampleCaller(account), batch);
            require(taken.problems().listed());
            for (int i = 0; i < batch.size(); i++) {
                revise(batch.get(i), taken.receipts().get(i));
            }
        }
    }

    private static List<Draft> numbered(List<Draft> drafts) {
        List<Draft> numbered = new ArrayList<>(drafts.size());
        drafts.forEach(each -> numbered.add(new Draft(numbered.size() + 1, each.texts())));
        return numbered;
    }

    private void revise(Draft draft, Receipt receipt) {
        var hr = new SampleCaller(HR);
        if (draft.text(Field.REF).equals(SampleMarks.MISTYPED)) {
            var found = new Draft(1, Map.of(Field.VALUE, "91", Field.NOTE, ""));
            revising.correct(hr, receipt.id(), found, "录入颠倒：91 误录为 19").orThrow();
        }
        if (draft.text(Field.REF).equals(SampleInspections.OF_SOMEBODY_ELSE)) {
            revising.withdraw(hr, receipt.id(), "检查对象为同名同事，误记于此").orThrow();
        }
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new IllegalStateException("The sample does not fit: " + problems.size() + " problems, the first "
                    + first.place() + " " + first.message(Locale.ENGLISH));
        }
    }
}
