package org.kaohe.appraising.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.Role;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;

/** What results want: evidence that is missing, for HR and managers; the own result, for whoever has one. */
@Singleton
class ResultToDos implements ToDoSource {

    private static final int LATEST = 6;

    private final ReadDecisions decisions;
    private final Callers callers;

    ResultToDos(ReadDecisions decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        List<ToDo> waiting = new ArrayList<>();
        Reader caller = callers.reader();
        if (reader.has(Role.HR_EDITOR) || reader.has(Role.HR_APPROVER) || reader.has(Role.MANAGER)) {
            decisions.decided().stream()
                    .limit(LATEST)
                    .forEach(each -> provisional(each, caller, reader).ifPresent(waiting::add));
        }
        caller.self().flatMap(self -> mine(self.value(), caller, reader)).ifPresent(waiting::add);
        return waiting;
    }

    private Optional<ToDo> provisional(PolicyPeriod decided, Reader caller, Frame reader) {
        var filter = new DecisionParameters();
        filter.policy = decided.policy().value();
        filter.period = decided.period().toString();
        filter.status = Verdict.Status.PROVISIONAL.name();
        DecisionQuery query = filter.read(Paging.of(0, 1));
        long count = decisions.count(query, caller);
        var texts = reader.texts(RunTexts.class);
        String policy = decisions.title(decided.policy()).in(reader.locale());
        String address = "/results?policy=" + Brief.urlEncoded(filter.policy) + "&period="
                + Brief.urlEncoded(filter.period) + "&status=PROVISIONAL";
        return count == 0
                ? Optional.empty()
                : Optional.of(new ToDo(
                        ToDo.Tone.WAITING,
                        texts.todoProvisional(count, policy, filter.period),
                        texts.todoProvisionalHint(),
                        address));
    }

    private Optional<ToDo> mine(String staffNo, Reader caller, Frame reader) {
        var filter = new DecisionParameters();
        filter.staffNo = staffNo;
        List<Decision> found = decisions.list(filter.read(Paging.of(0, 1)), caller);
        var texts = reader.texts(RunTexts.class);
        return found.stream()
                .findFirst()
                .map(each -> new ToDo(
                        ToDo.Tone.NEWS,
                        texts.todoMine(each.period().toString(), each.grade() == null ? "—" : each.grade()),
                        texts.todoMineHint(),
                        "/results/" + each.id()));
    }
}
