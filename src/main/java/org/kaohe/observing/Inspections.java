package org.kaohe.observing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.observing.Listing.Question;

/**
 * Checklists by exception: every item that applies to the person is met unless it is marked, and one inspection is taken
 * in as a whole or not at all. The same inspection sent twice is stored once.
 */
public final class Inspections {

    /** Where the problems of one item stand: {@code item.A01}. */
    public static final String ITEM = "item.";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int MONTHS_BACK = 2;
    private static final int MOST_PAGES = 6;

    private final Intake intake;
    private final Listing listing;
    private final DeclaredPolicies policies;
    private final Staff staff;
    private final WaitingPhotos photos;
    private final Clock clock;

    public Inspections(
            Intake intake, Listing listing, DeclaredPolicies policies, Staff staff, WaitingPhotos photos, Clock clock) {
        this.intake = intake;
        this.listing = listing;
        this.policies = policies;
        this.staff = staff;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * What is asked about one person.
     *
     * @param items that apply, in the order of the policy
     * @param others how many do not apply to this person
     * @param failed the items last found failing, with the day, within two months
     */
    public record Sheet(
            Declared policy,
            Member person,
            LocalDate day,
            List<ItemSpec> items,
            int others,
            Map<String, LocalDate> failed) {
        public Sheet {
            items = List.copyOf(items);
        }

        boolean asks(String item) {
            return items.stream().anyMatch(each -> each.code().equals(item));
        }

        private Sheet with(Map<String, LocalDate> found) {
            return new Sheet(policy, person, day, items, others, found);
        }
    }

    /** What was found on an item that is not simply met; the note says why. */
    public record Mark(Result result, String note) {}

    /**
     * A filled-in sheet.
     *
     * @param name of this inspection, made up when it began
     * @param version of the policy that was shown; null for a draft
     * @param marks by item; the others are met
     */
    public record Filled(
            String name,
            String policy,
            Integer version,
            StaffNo staffNo,
            LocalDate day,
            String source,
            Map<String, Mark> marks) {
        public Filled {
            marks = Map.copyOf(marks);
        }
    }

    /**
     * What was stored.
     *
     * @param observations ids by item
     * @param fresh false when it had been stored before
     */
    public record Recorded(Sheet sheet, Map<String, Mark> marks, Map<String, Long> observations, boolean fresh) {
        public int count(Result result) {
            long marked = marks.values().stream()
                    .filter(each -> each.result() == result)
                    .count();
            return (int) (result == Result.PASS ? sheet.items().size() - marks.size() : marked);
        }
    }

    /** The policies with a checklist. */
    public List<Declared> checklists(LocalDate day) {
        return policies.on(day).stream()
                .filter(each -> !each.policy().items().isEmpty())
                .toList();
    }

    public Answer<Sheet> sheet(Access access, String policy, StaffNo staffNo, LocalDate day) {
        return blank(access, policy, staffNo, day).map(sheet -> sheet.with(failed(access, staffNo, day)));
    }

    /** The same without what failed before, when its name is one. */
    Answer<Sheet> asked(Access access, InspectionPhotos.Asked asked) {
        return NAME.matcher(asked.inspection()).matches()
                ? blank(access, asked.policy(), asked.staffNo(), asked.day())
                : Answer.refuse(Reason.INVALID, unnamed(asked.inspection()));
    }

    /** The same, when the item is on the sheet. */
    Answer<Sheet> asked(Access access, InspectionPhotos.Asked asked, String item) {
        return asked(access, asked)
                .then(sheet -> sheet.asks(item)
                        ? Answer.done(sheet)
                        : Answer.refuse(
                                Reason.INVALID,
                                Problem.error("checklist.item.unknown", Place.field(ITEM + item), item)));
    }

    private Answer<Sheet> blank(Access access, String policy, StaffNo staffNo, LocalDate day) {
        Optional<Declared> declared = checklists(day).stream()
                .filter(each -> each.policy().code().value().equals(policy))
                .findFirst();
        if (declared.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("checklist.unknown", Place.field("policy"), policy));
        }
        Optional<Member> person = staff.one(access, staffNo, day);
        if (person.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_FOUND,
                    Problem.error("observation.staff.out-of-scope", Place.field("staffNo"), staffNo, day));
        }
        List<ItemSpec> all = declared.get().policy().items();
        List<ItemSpec> items = all.stream()
                .filter(each -> Admission.applies(
                        each.appliesTo(),
                        person.get().sex(),
                        person.get().post(),
                        person.get().track()))
                .toList();
        return Answer.done(new Sheet(declared.get(), person.get(), day, items, all.size() - items.size(), Map.of()));
    }

    /** Stores one observation for each item that applies, all of them or none. */
    public Answer<Recorded> record(Access access, Filled filled) {
        return sheet(access, filled.policy(), filled.staffNo(), filled.day())
                .then(sheet -> record(access, sheet, filled));
    }

    private Answer<Recorded> record(Access access, Sheet sheet, Filled filled) {
        List<Problem> problems = problems(sheet, filled);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        Integer version = sheet.policy().version().orElse(null);
        if (version == null ? filled.version() != null : !version.equals(filled.version())) {
            return Answer.refuse(Reason.OUTDATED, Problem.error("checklist.version.changed", Place.NOWHERE));
        }
        Intake.Taken taken = intake.take(access, drafts(sheet, filled), ids -> handOver(access, filled, ids));
        if (taken.problems().only(References.CONFLICT)) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("checklist.recorded.otherwise", Place.NOWHERE));
        }
        return taken.problems().none()
                ? Answer.done(new Recorded(sheet, filled.marks(), ids(sheet, taken.receipts()), taken.stored() > 0))
                : Answer.invalid(placed(taken.problems().listed(), sheet));
    }

    /** The photos of what failed become those of its observations. */
    private void handOver(Access access, Filled filled, Map<String, Long> ids) {
        Map<String, Long> failed = new HashMap<>();
        filled.marks().forEach((item, mark) -> {
            Long id = ids.get(ref(filled.name(), item));
            if (mark.result() == Result.FAIL && id != null) {
                failed.put(item, id);
            }
        });
        photos.handOver(
                new WaitingPhotos.Filling(access.account(), filled.staffNo(), filled.name()), failed, filled.day());
    }

    private static Map<String, Long> ids(Sheet sheet, List<Intake.Receipt> receipts) {
        Map<String, Long> ids = new HashMap<>();
        for (int each = 0; each < receipts.size(); each++) {
            ids.put(sheet.items().get(each).code(), receipts.get(each).id());
        }
        return ids;
    }

    /** Under which an item of an inspection is known. */
    static String ref(String inspection, String item) {
        return "checklist:" + inspection + ":" + item;
    }

    private static Problem unnamed(String inspection) {
        return Problem.error("checklist.name.invalid", Place.field("inspection"), inspection);
    }

    /** The day of the machine, where the service is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Problem> problems(Sheet sheet, Filled filled) {
        List<Problem> problems = new ArrayList<>();
        if (!NAME.matcher(filled.name()).matches()) {
            problems.add(unnamed(filled.name()));
        }
        filled.marks().forEach((item, mark) -> {
            if (!sheet.asks(item)) {
                problems.add(Problem.error("checklist.item.unknown", Place.field(ITEM + item), item));
            } else if (mark.result() == Result.FAIL && mark.note().isBlank()) {
                problems.add(Problem.error("checklist.reason.required", Place.field(ITEM + item), item));
            }
        });
        return problems;
    }

    private static List<Draft> drafts(Sheet sheet, Filled filled) {
        List<Draft> drafts = new ArrayList<>();
        for (ItemSpec item : sheet.items()) {
            Mark mark = filled.marks().getOrDefault(item.code(), new Mark(Result.PASS, ""));
            Map<Field, String> texts = new EnumMap<>(Field.class);
            texts.put(Field.REF, ref(filled.name(), item.code()));
            texts.put(Field.STAFF_NO, filled.staffNo().value());
            texts.put(Field.ITEM, item.code());
            texts.put(Field.SOURCE, filled.source());
            texts.put(Field.OUTCOME, mark.result().name());
            texts.put(Field.OBSERVED_ON, filled.day().toString());
            texts.put(Field.NOTE, mark.note());
            drafts.add(new Draft(drafts.size() + 1, texts));
        }
        return drafts;
    }

    /** A row of the batch is an item of the sheet; what is wrong with the head of the sheet is told once. */
    private static List<Problem> placed(List<Problem> problems, Sheet sheet) {
        Map<String, Problem> told = new LinkedHashMap<>();
        for (Problem each : problems) {
            Integer row = each.place().row();
            String field = each.place().field();
            boolean ofItem = row != null
                    && (Field.NOTE.code().equals(field)
                            || Field.ITEM.code().equals(field)
                            || Field.SOURCE.code().equals(field));
            String place = ofItem ? ITEM + sheet.items().get(row - 1).code() : String.valueOf(field);
            told.putIfAbsent(ofItem ? place : each.code(), each.at(Place.field(place)));
        }
        return List.copyOf(told.values());
    }

    /** What the newest inspection of each item found, where that was a failure. */
    private Map<String, LocalDate> failed(Access access, StaffNo staffNo, LocalDate day) {
        Map<String, Result> newest = new HashMap<>();
        Map<String, LocalDate> failed = new HashMap<>();
        Period month = Period.of(PeriodKind.MONTH, day);
        for (int back = 0; back < MONTHS_BACK; back++) {
            for (int page = 0; page < MOST_PAGES; page++) {
                var question = new Question(
                        Optional.of(staffNo),
                        Optional.of(month.previous(back)),
                        Optional.empty(),
                        Optional.empty(),
                        page,
                        ObservationQuery.LARGEST_PAGE);
                List<Chain> chains = listing.list(access, question).orThrow().items();
                chains.stream().map(Chain::latest).filter(Version::holds).forEach(each -> {
                    Observation seen = each.observation();
                    if (seen.reading() instanceof Reading.Checked checked) {
                        note(seen, checked, newest, failed);
                    }
                });
                if (chains.size() < ObservationQuery.LARGEST_PAGE) {
                    break;
                }
            }
        }
        return failed;
    }

    private static void note(
            Observation seen, Checked checked, Map<String, Result> newest, Map<String, LocalDate> failed) {
        String item = seen.subject().code();
        if (newest.putIfAbsent(item, checked.result()) == null && checked.result() == Result.FAIL) {
            failed.put(item, seen.observedOn());
        }
    }
}
