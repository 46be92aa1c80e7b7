package org.kaohe.observing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/**
 * The people of a team beside the indicators of a policy: what one source observed on one day. An empty cell filled in is
 * a new observation, another text in a filled one a correction, an emptied one a withdrawal; all changes are made, or none.
 */
public final class TeamSheet {

    private final ObservationStore store;
    private final ObservedFacts observed;
    private final Intake intake;
    private final Revising revising;
    private final DeclaredPolicies policies;
    private final Staff staff;

    public TeamSheet(
            ObservationStore store,
            ObservedFacts observed,
            Intake intake,
            Revising revising,
            DeclaredPolicies policies,
            Staff staff) {
        this.store = store;
        this.observed = observed;
        this.intake = intake;
        this.revising = revising;
        this.policies = policies;
        this.staff = staff;
    }

    /** Which sheet is meant. */
    public record Where(String policy, String team, LocalDate day, String source) {}

    /** @param rows in the order of the staff numbers, each with a cell for each indicator */
    public record Sheet(Declared policy, String source, List<IndicatorSpec> indicators, List<Row> rows) {
        public Sheet {
            indicators = List.copyOf(indicators);
            rows = List.copyOf(rows);
        }
    }

    /** One person. */
    public record Row(Member person, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is there on the day.
     *
     * @param text as somebody would type it; empty when there is nothing
     * @param id of the observation; null unless there is exactly one
     * @param onDay how many there are; more than one are changed one by one, elsewhere
     * @param inPeriod how many there are in the whole period
     */
    public record Cell(String text, Long id, int onDay, int inPeriod) {}

    /** A cell as it should be; {@code id} is of the observation that was shown, null for none. */
    public record Change(StaffNo staffNo, String indicator, String text, Long id) {
        String place() {
            return staffNo + ":" + indicator;
        }
    }

    /** How many observations were made, corrected and withdrawn. */
    public record Saved(int fresh, int corrected, int withdrawn) {}

    public Answer<Sheet> open(Access access, Where asked) {
        Optional<Declared> policy = policies.on(asked.day(), asked.policy())
                .filter(each -> !each.policy().indicators().isEmpty());
        if (policy.isEmpty()) {
            return refuse("teamsheet.policy.unknown", "policy", asked.policy());
        }
        List<SourceSpec> sources = policy.get().policy().sources();
        if (sources.stream().noneMatch(each -> each.code().equals(asked.source()))) {
            String known = sources.stream().map(SourceSpec::code).collect(Collectors.joining(", "));
            return refuse("observation.source.unknown", "source", asked.source(), asked.policy(), known);
        }
        List<Member> people = staff.of(access, asked.day(), asked.team()).stream()
                .filter(policy.get().policy()::isFor)
                .toList();
        return Answer.done(sheet(policy.get(), people, asked));
    }

    /** Whatever is wrong stands at {@code staffNo:indicator}, and nothing is changed then. */
    public Answer<Saved> save(Access access, Where asked, List<Change> changes, String reason) {
        return open(access, asked).then(sheet -> save(access, asked, cells(sheet), changes, reason));
    }

    private Answer<Saved> save(
            Access access, Where asked, Map<String, Cell> cells, List<Change> changes, String reason) {
        List<Problem> problems = new ArrayList<>();
        List<Change> meant = new ArrayList<>();
        for (Change each : changes) {
            Cell now = cells.get(each.place());
            if (now == null) {
                problems.add(at(
                        each,
                        Problem.error("teamsheet.cell.unknown", Place.NOWHERE, each.staffNo(), each.indicator())));
            } else if (!now.text().equals(each.text())) {
                check(each, now, problems);
                meant.add(each);
            }
        }
        boolean revises = meant.stream().anyMatch(each -> each.id() != null);
        if (revises && (reason == null || reason.isBlank())) {
            problems.add(Problem.error("observation.reason.required", Place.field("reason"), Revising.LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        Saved saved = store.together(() -> make(access, asked, meant, reason, problems), it -> problems.isEmpty());
        return problems.isEmpty() ? Answer.done(saved) : Answer.invalid(problems);
    }

    private static void check(Change change, Cell now, List<Problem> problems) {
        boolean same = now.id() == null ? change.id() == null : now.id().equals(change.id());
        if (now.onDay() > 1) {
            problems.add(at(change, Problem.error("teamsheet.cell.several", Place.NOWHERE, now.onDay())));
        } else if (!same) {
            problems.add(at(change, Problem.error("teamsheet.cell.changed", Place.NOWHERE, now.text())));
        }
    }

    private Saved make(Access access, Where asked, List<Change> changes, String reason, List<Problem> problems) {
        List<Change> fresh = changes.stream().filter(each -> each.id() == null).toList();
        List<Draft> drafts = new ArrayList<>();
        for (Change each : fresh) {
            Map<Field, String> texts = reading(each.text());
            texts.put(Field.STAFF_NO, each.staffNo().value());
            texts.put(Field.INDICATOR, each.indicator());
            texts.put(Field.SOURCE, asked.source());
            texts.put(Field.OBSERVED_ON, asked.day().toString());
            drafts.add(new Draft(drafts.size() + 1, texts));
        }
        if (!drafts.isEmpty()) {
            intake.take(access, drafts).problems().listed().forEach(each -> {
                Integer row = each.place().row();
                problems.add(row == null ? each : at(fresh.get(row - 1), each));
            });
        }
        int corrected = 0;
        int withdrawn = 0;
        for (Change each : changes) {
            if (each.id() == null) {
                continue;
            }
            boolean emptied = each.text().isEmpty();
            Answer<Long> answer = emptied
                    ? revising.withdraw(access, each.id(), reason)
                    : revising.correct(access, each.id(), new Draft(1, reading(each.text())), reason);
            if (answer instanceof Answer.Refusal<Long> refusal) {
                refusal.problems().forEach(problem -> problems.add(at(each, problem)));
            }
            withdrawn += emptied ? 1 : 0;
            corrected += emptied ? 0 : 1;
        }
        return new Saved(fresh.size(), corrected, withdrawn);
    }

    /** A mark is a number, a ratio two with a slash between. */
    private static Map<Field, String> reading(String text) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        String[] parts = text.replace('／', '/').split("/", 2);
        if (parts.length == 2) {
            texts.put(Field.NUMERATOR, parts[0].strip());
            texts.put(Field.DENOMINATOR, parts[1].strip());
        } else {
            texts.put(Field.VALUE, text);
        }
        return texts;
    }

    private static Problem at(Change change, Problem problem) {
        return problem.at(Place.field(change.place()));
    }

    private static Map<String, Cell> cells(Sheet sheet) {
        Map<String, Cell> cells = new HashMap<>();
        for (Row row : sheet.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                String indicator = sheet.indicators().get(column).code();
                cells.put(row.person().staffNo() + ":" + indicator, row.cells().get(column));
            }
        }
        return cells;
    }

    private Sheet sheet(Declared policy, List<Member> people, Where asked) {
        List<IndicatorSpec> indicators = policy.policy().indicators();
        Set<String> codes = indicators.stream().map(IndicatorSpec::code).collect(Collectors.toSet());
        Set<StaffNo> numbers = people.stream().map(Member::staffNo).collect(Collectors.toSet());
        Map<String, List<Observation>> onDay = onDay(numbers, asked);
        Map<StaffNo, List<Evidence>> facts = people.isEmpty() ? Map.of() : observed.of(policy.period(), numbers, codes);
        List<Row> rows = new ArrayList<>();
        for (Member person : people) {
            Map<String, Integer> counts = counts(facts.getOrDefault(person.staffNo(), List.of()), asked.source());
            rows.add(new Row(
                    person,
                    indicators.stream()
                            .map(each -> cell(
                                    onDay.getOrDefault(person.staffNo() + ":" + each.code(), List.of()),
                                    counts.getOrDefault(each.code(), 0)))
                            .toList()));
        }
        return new Sheet(policy, asked.source(), indicators, rows);
    }

    private Map<String, List<Observation>> onDay(Set<StaffNo> people, Where asked) {
        Map<String, List<Observation>> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        Page<Chain> page;
        int next = 0;
        do {
            page = store.page(new ObservationQuery(
                    Optional.of(people),
                    Optional.of(Period.of(PeriodKind.DAY, asked.day())),
                    Optional.empty(),
                    next++,
                    ObservationQuery.LARGEST_PAGE));
            page.items().stream()
                    .map(Chain::latest)
                    .filter(Version::holds)
                    .map(Version::observation)
                    .filter(each -> !each.subject().isItem() && each.source().equals(asked.source()))
                    .forEach(each -> found.computeIfAbsent(
                                    each.staffNo() + ":" + each.subject().code(), first -> new ArrayList<>())
                            .add(each));
        } while (page.items().size() == ObservationQuery.LARGEST_PAGE);
        return found;
    }

    private static Map<String, Integer> counts(List<Evidence> facts, String source) {
        Map<String, Integer> counts = new HashMap<>();
        facts.forEach(each -> {
            if (each.fact() instanceof Mark mark && mark.source().equals(source)) {
                counts.put(mark.indicator(), each.origins().size());
            } else if (each.fact() instanceof Kpi kpi && kpi.source().equals(source)) {
                counts.put(kpi.indicator(), each.origins().size());
            }
        });
        return counts;
    }

    private static Cell cell(List<Observation> there, int inPeriod) {
        if (there.size() != 1) {
            return new Cell("", null, there.size(), inPeriod);
        }
        Observation only = there.get(0);
        String text = only.reading() instanceof Reading.Ratio ratio
                ? ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString()
                : ((Reading.Marked) only.reading()).value().toPlainString();
        return new Cell(text, only.id(), 1, inPeriod);
    }

    private static Answer<Sheet> refuse(String code, String field, Object... values) {
        return Answer.refuse(Reason.INVALID, Problem.error(code, Place.field(field), values));
    }
}
