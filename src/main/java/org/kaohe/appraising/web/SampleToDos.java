package org.kaohe.appraising.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.sampling.Sample;
import org.kaohe.appraising.sampling.Samples;
import org.kaohe.core.people.Role;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;

/** Samples that the auditor drew and has not worked off. */
@Singleton
class SampleToDos implements ToDoSource {

    private static final int LATEST = 20;

    private final Samples samples;
    private final ReadDecisions decisions;
    private final Callers callers;
    private final Clock clock;

    SampleToDos(Samples samples, ReadDecisions decisions, Callers callers, Clock clock) {
        this.samples = samples;
        this.decisions = decisions;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        if (!reader.has(Role.AUDITOR)) {
            return List.of();
        }
        return samples.list(0, LATEST).items().stream()
                .filter(each -> each.drawnBy().equals(callers.account()))
                .filter(each -> left(each) > 0)
                .map(each -> todo(each, reader))
                .toList();
    }

    private ToDo todo(Sample it, Frame reader) {
        var texts = reader.texts(SampleTexts.class);
        return new ToDo(
                ToDo.Tone.WAITING,
                texts.todo(it.id(), left(it)),
                texts.todoHint(
                        decisions.title(it.order().policy()).in(reader.locale()),
                        it.order().period().toString(),
                        LocalDate.ofInstant(it.drawnAt(), clock.getZone()).toString()),
                "/samples/" + it.id() + "?open=true");
    }

    private int left(Sample it) {
        return it.members()
                - samples.found(it.id()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
