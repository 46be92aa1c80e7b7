package org.kaohe.appraising.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Tally;
import org.kaohe.core.journal.Change;

/** What the journal is told about runs: that one was asked for, and how it ended; never a line for each person. */
final class RunChanges {

    private RunChanges() {}

    static Change started(Run run) {
        return Change.of(run.requestedBy(), "run-started", "run", run.id())
                .with("policy", run.policy())
                .with("version", run.version())
                .with("contentHash", run.contentHash())
                .with("period", run.period())
                .with("mode", run.mode())
                .with("scope", ScopeKind.of(run.scope()));
    }

    static Change ended(long run, RunState state, List<Tally> counted, String by) {
        String how = state == RunState.DONE ? "finished" : state.name().toLowerCase(Locale.ROOT);
        BigDecimal bonus =
                counted.stream().map(Tally::bonus).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Change.of(by, "run-" + how, "run", run)
                .with("people", counted.stream().mapToInt(Tally::people).sum())
                .with("bonus", bonus.toPlainString());
    }
}
