package org.kaohe.observing.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportState;
import org.kaohe.observing.Imports;
import org.kaohe.observing.OpenPeriods;
import org.kaohe.observing.OpenPeriods.Open;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;

/** What observing wants: people of a manager's teams nobody has observed, and the last import while it has bad rows. */
@Singleton
class ObservingToDos implements ToDoSource {

    private static final int FEW = 4;
    private static final int SOON = 7;

    private final OpenPeriods periods;
    private final Imports imports;
    private final Access access;
    private final Clock clock;

    ObservingToDos(OpenPeriods periods, Imports imports, Access access, Clock clock) {
        this.periods = periods;
        this.imports = imports;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        List<ToDo> waiting = new ArrayList<>();
        if (reader.has(Role.MANAGER)) {
            unobserved(waiting, reader);
        }
        if (reader.has(Role.MANAGER) || reader.has(Role.HR_EDITOR) || reader.has(Role.HR_APPROVER)) {
            imports.recent(access, 1).forEach(each -> imported(each.report(), waiting, reader));
        }
        return waiting;
    }

    private void unobserved(List<ToDo> waiting, Frame reader) {
        LocalDate today = LocalDate.now(clock);
        var texts = reader.texts(ObservingTexts.class);
        List<Open> open = periods.of(access, today);
        open.stream().limit(FEW).forEach(each -> {
            LocalDate last = each.policy().period().last();
            var policy = each.policy().policy();
            waiting.add(new ToDo(
                    last.minusDays(SOON).isAfter(today) ? ToDo.Tone.WAITING : ToDo.Tone.URGENT,
                    texts.unobserved(
                            policy.title().in(reader.locale()),
                            each.policy().period().toString(),
                            each.without()),
                    texts.unobservedUntil(each.people(), last.toString()),
                    (policy.items().isEmpty()
                                    ? "/team-sheet?team=" + Brief.urlEncoded(each.team()) + "&policy="
                                    : "/checklists?policy=")
                            + policy.code().value()));
        });
        if (open.size() > FEW) {
            waiting.add(new ToDo(
                    ToDo.Tone.WAITING,
                    texts.moreUnobserved(open.size() - FEW),
                    texts.moreUnobservedHint(),
                    "/completeness"));
        }
    }

    private static void imported(ImportReport report, List<ToDo> waiting, Frame reader) {
        var texts = reader.texts(ImportTexts.class);
        String address = "/imports/" + report.id();
        if (report.state() == ImportState.FAILED) {
            String why = report.reason() == null ? "" : report.reason().message(reader.locale());
            waiting.add(new ToDo(ToDo.Tone.URGENT, texts.todoFailed(report.file()), why, address));
        } else if (report.state() == ImportState.DONE && report.rejected() > 0) {
            waiting.add(new ToDo(
                    ToDo.Tone.WAITING, texts.todoBad(report.file(), report.rejected()), texts.todoBadHint(), address));
        }
    }
}
