package org.kaohe.proposing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.core.upload.Upload;
import org.kaohe.core.upload.Upload.Wanted;
import org.kaohe.proposing.DecidedResults.PastPeriod;
import org.kaohe.proposing.DecidedResults.Result;

/** Use cases: open a case by hand, read it, take its next step, keep its documents. */
public final class HandleCases {

    private static final String WHAT = "case";

    private final Cases cases;
    private final DecidedResults results;
    private final Protections protections;
    private final Accounts accounts;
    private final HouseRules house;
    private final Clock clock;

    public HandleCases(
            Cases cases,
            DecidedResults results,
            Protections protections,
            Accounts accounts,
            HouseRules house,
            Clock clock) {
        this.cases = cases;
        this.results = results;
        this.protections = protections;
        this.accounts = accounts;
        this.house = house;
        this.clock = clock;
    }

    /** Port: what protects a person from release on a day, according to the roster. */
    @FunctionalInterface
    public interface Protections {
        Set<Protection> of(StaffNo staffNo, LocalDate day);
    }

    /** What may not be read does not exist; nobody handles, or reads here, the own case. */
    public Optional<PersonalCase> find(long id, Caller caller) {
        return cases.find(id)
                .filter(it -> caller.reaches(it.staffNo(), it.team())
                        && caller.staffNo().filter(it.staffNo()::equals).isEmpty());
    }

    public Page<PersonalCase> search(CaseQuery query, Caller caller) {
        return cases.search(query, caller);
    }

    public Evidence evidence(PersonalCase it) {
        return cases.evidence(it.id());
    }

    public List<Document> documents(PersonalCase it) {
        return cases.documents(it.id());
    }

    public Optional<byte[]> content(PersonalCase it, long document) {
        return cases.content(it.id(), document);
    }

    /** The results around it, and which of them do not count. */
    public List<PastPeriod> periods(PersonalCase it) {
        return results.past(it.staffNo(), it.policy());
    }

    /** What forbids a release today, as far as the roster knows. */
    public Set<Protection> protections(PersonalCase it) {
        return protections.of(it.staffNo(), today());
    }

    public Answer<PersonalCase> open(Caller caller, StaffNo staffNo, PolicyCode policy, Period period, String reason) {
        List<Problem> problems = Texts.reason(reason);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        Optional<Result> result = results.standing(staffNo, policy, period);
        if (result.isEmpty()) {
            return Answer.refuse(
                    Reason.INVALID, Problem.error("case.no-result", Place.field("staffNo"), staffNo, policy, period));
        }
        if (caller.staffNo().filter(staffNo::equals).isPresent()) {
            return Effect.SAME_EYES.refusal(WHAT, staffNo, caller.account());
        }
        Evidence evidence = results.grounds(result.get().decision()).of(Optional.empty());
        CaseOpening opening = CaseOpening.of(result.get(), evidence, house, today());
        return cases.open(opening, reason.strip(), caller.account(), clock.instant())
                .flatMap(cases::find)
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(
                        Reason.CONFLICT, Problem.error("case.open-already", Place.field("staffNo"), staffNo, policy)));
    }

    public Answer<PersonalCase> take(long id, Caller caller, CaseStep step) {
        Optional<PersonalCase> found = find(id, caller);
        if (found.isEmpty()) {
            return unknown(id);
        }
        PersonalCase it = found.get();
        if (step instanceof CaseStep.Decided && !mayDecide(it, caller)) {
            return Answer.refuse(Reason.FORBIDDEN, Problem.error("proposing.not-yours", Place.NOWHERE, id, it.owner()));
        }
        List<Problem> problems = CaseRules.problems(it, step, circumstances(it));
        if (!problems.isEmpty()) {
            boolean wrong = problems.stream().anyMatch(each -> each.place().field() != null);
            return new Answer.Refusal<>(wrong ? Reason.INVALID : Reason.CONFLICT, problems);
        }
        CaseState next = PersonalCase.after(it.state(), step);
        Effect effect = cases.take(it, step, caller.account(), clock.instant(), owner(it, next), dueOn(it, step));
        return after(effect, it, caller);
    }

    /** @param dueOn null leaves the day as it is */
    public Answer<PersonalCase> assign(long id, Caller caller, Owner owner, LocalDate dueOn) {
        Optional<PersonalCase> found = find(id, caller);
        if (found.isEmpty()) {
            return unknown(id);
        }
        PersonalCase it = found.get();
        if (owner.account() != null && !isFit(owner.account(), it)) {
            return Answer.refuse(
                    Reason.INVALID, Problem.error("proposing.owner", Place.field("account"), owner.account()));
        }
        Effect effect = cases.assign(it, owner, dueOn == null ? it.dueOn() : dueOn, caller.account());
        return after(effect, it, caller);
    }

    /** Photos lose what they say about place and camera before they are stored. */
    public Answer<Document> add(long id, Caller caller, String title, byte[] content) {
        Optional<PersonalCase> found = find(id, caller);
        if (found.isEmpty()) {
            return unknown(id);
        }
        PersonalCase it = found.get();
        if (it.state().isOver()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("case.over", Place.NOWHERE, id));
        }
        List<Problem> problems = Texts.needed("title", title);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        return Upload.read(content, Wanted.DOCUMENT, house.documentBytes())
                .then(upload -> add(it, caller, title.strip(), upload));
    }

    private Answer<Document> add(PersonalCase it, Caller caller, String title, Upload upload) {
        var document = new Document(
                0,
                title,
                upload.kind(),
                upload.sha256(),
                upload.content().length,
                upload.cleaned(),
                caller.account(),
                clock.instant());
        return cases.add(it, document, upload.content())
                .flatMap(added -> cases.documents(it.id()).stream()
                        .filter(each -> each.id() == added)
                        .findFirst())
                .map(Answer::done)
                .orElseGet(
                        () -> Answer.refuse(Reason.CONFLICT, Problem.error("case.documents", Place.NOWHERE, it.id())));
    }

    private CaseRules.Circumstances circumstances(PersonalCase it) {
        Set<Long> documents =
                cases.documents(it.id()).stream().map(Document::id).collect(Collectors.toSet());
        return new CaseRules.Circumstances(today(), documents, protections.of(it.staffNo(), today()), accounts);
    }

    /** An approver or the named owner; the database looks at more than that. */
    public static boolean mayDecide(PersonalCase it, Caller caller) {
        return caller.roles().contains(Role.HR_APPROVER)
                || caller.account().equals(it.owner().account());
    }

    private boolean isFit(String account, PersonalCase it) {
        return accounts.find(account)
                .filter(each -> each.staffNo().filter(it.staffNo()::equals).isEmpty())
                .isPresent();
    }

    /** Whoever is named stays so; what is to be decided goes to an approver. */
    private static Owner owner(PersonalCase it, CaseState next) {
        if (it.owner().account() != null) {
            return it.owner();
        }
        return Owner.of(next == CaseState.PROPOSED ? Role.HR_APPROVER : Role.HR_EDITOR);
    }

    /** A plan is given the days it lasts. */
    private LocalDate dueOn(PersonalCase it, CaseStep step) {
        if (step instanceof CaseStep.Ticked) {
            return it.dueOn();
        }
        LocalDate from =
                step instanceof CaseStep.Improving plan && plan.until().isAfter(today()) ? plan.until() : today();
        return from.plusDays(house.caseDays());
    }

    private Answer<PersonalCase> after(Effect effect, PersonalCase it, Caller caller) {
        return effect == Effect.DONE
                ? Answer.done(cases.find(it.id()).orElseThrow())
                : effect.refusal(WHAT, it.id(), caller.account());
    }

    private static <T> Answer<T> unknown(long id) {
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("proposing.unknown", Place.NOWHERE, WHAT, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
