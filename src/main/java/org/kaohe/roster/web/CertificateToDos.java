package org.kaohe.roster.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;
import org.kaohe.roster.Renewals;

/** Certificates to be renewed, for whoever has to see to it. */
@Singleton
class CertificateToDos implements ToDoSource {

    private final Renewals renewals;
    private final Access access;
    private final Clock clock;

    CertificateToDos(Renewals renewals, Access access, Clock clock) {
        this.renewals = renewals;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        if (!reader.has(Role.HR_EDITOR) && !reader.has(Role.MANAGER) && !reader.has(Role.EMPLOYEE)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Renewals.Endings ending = renewals.within(access.readable(today), today, Standing.SOON_DAYS, 0, 1);
        if (ending.total() == 0) {
            return List.of();
        }
        var texts = reader.texts(PeopleTexts.class);
        return List.of(new ToDo(
                ToDo.Tone.NEWS,
                texts.todoEnding(ending.total()),
                texts.todoEndingHint(ending.certificates().get(0).endsOn().toString()),
                "/certificates"));
    }
}
