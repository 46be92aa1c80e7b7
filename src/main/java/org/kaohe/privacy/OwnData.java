package org.kaohe.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Use case: somebody takes a copy of the own data, or asks that they are corrected or forgotten; HR answers. */
public final class OwnData implements TodoSource {

    private static final int LONGEST = 2000;
    private static final int MOST_OPEN = 5;
    private static final Set<Role> HR = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final PersonalData data;
    private final PrivacyRequests requests;
    private final Clock clock;
    private final int days;

    /** @param days in which HR answers */
    public OwnData(PersonalData data, PrivacyRequests requests, Clock clock, int days) {
        this.data = data;
        this.requests = requests;
        this.clock = clock;
        this.days = days;
    }

    public Answer<Map<String, List<Map<String, String>>>> record(Access caller) {
        return caller.staffNo()
                .map(self -> Answer.done(data.record(self, caller.account())))
                .orElseGet(() -> nobody(caller));
    }

    public Answer<PrivacyRequest> ask(Access caller, PrivacyRequest.Kind kind, String said) {
        Optional<StaffNo> self = caller.staffNo();
        if (self.isEmpty()) {
            return nobody(caller);
        }
        if (kind == null) {
            return invalid("privacy.kind", "kind", List.of(PrivacyRequest.Kind.values()));
        }
        if (tooLongOrNothing(said)) {
            return invalid("privacy.reason", "text", LONGEST);
        }
        return requests.alone(self.get(), () -> admit(self.get(), kind, said.strip(), caller.account()));
    }

    private Answer<PrivacyRequest> admit(StaffNo self, PrivacyRequest.Kind kind, String said, String by) {
        boolean many = requests.of(self).stream()
                        .filter(each -> each.state() == PrivacyRequest.State.OPEN)
                        .count()
                >= MOST_OPEN;
        LocalDate due = LocalDate.now(clock).plusDays(days);
        return many
                ? Answer.refuse(Reason.CONFLICT, Problem.error("privacy.request.many", Place.NOWHERE, MOST_OPEN))
                : Answer.done(requests.ask(self, kind, said, due, by, clock.instant()));
    }

    public List<PrivacyRequest> own(Access caller) {
        return caller.staffNo().map(requests::of).orElse(List.of());
    }

    public Answer<PrivacyRequest> answer(long id, boolean done, String answer, String by) {
        if (tooLongOrNothing(answer)) {
            return invalid("privacy.reason", "answer", LONGEST);
        }
        Optional<PrivacyRequest> request = requests.find(id);
        if (request.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("privacy.request.unknown", Place.NOWHERE, id));
        }
        return requests.answer(request.get(), done, answer.strip(), by, clock.instant())
                ? Answer.done(requests.find(id).orElseThrow())
                : Answer.refuse(Reason.CONFLICT, Problem.error("privacy.request.answered", Place.NOWHERE, id));
    }

    @Override
    public List<Todo> waiting(Access caller, LocalDate today, int most) {
        return caller.roles().stream().noneMatch(HR::contains)
                ? List.of()
                : requests.open(most).stream()
                        .map(each -> new Todo(
                                "answer-privacy-request",
                                "privacy/requests/" + each.id(),
                                List.of(String.valueOf(each.id())),
                                each.dueOn()))
                        .toList();
    }

    private static boolean tooLongOrNothing(String text) {
        return text == null || text.isBlank() || text.strip().length() > LONGEST;
    }

    private static <T> Answer<T> nobody(Access caller) {
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("privacy.nobody", Place.NOWHERE, caller.account()));
    }

    private static <T> Answer<T> invalid(String code, String field, Object value) {
        return Answer.refuse(Reason.INVALID, Problem.error(code, Place.field(field), value));
    }
}
