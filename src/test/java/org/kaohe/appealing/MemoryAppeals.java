package org.kaohe.appealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Appeals in memory. */
final class MemoryAppeals implements Appeals {

    private final Map<Long, Appeal> all = new TreeMap<>();
    private final Map<Long, List<Assignment>> assignments = new HashMap<>();

    @Override
    public <T> T alone(StaffNo person, Supplier<T> work) {
        return work.get();
    }

    @Override
    public Appeal file(NewAppeal it, Choice choice) {
        long id = all.size() + 1L;
        Appealable about = it.about();
        String arbiter = choice.arbiter().orElse(null);
        all.put(
                id,
                new Appeal(
                        id,
                        it.target(),
                        about.decision(),
                        about.staffNo(),
                        about.policy(),
                        about.period(),
                        it.scorer(),
                        it.reason(),
                        AppealState.OPEN,
                        it.at(),
                        it.dueOn(),
                        arbiter,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null));
        assignments.put(id, new ArrayList<>(List.of(new Assignment(choice, "", it.by(), it.at()))));
        return all.get(id);
    }

    @Override
    public Optional<Appeal> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Page<Appeal> list(AppealQuery query) {
        throw new UnsupportedOperationException("see AppealsIT");
    }

    @Override
    public List<Appeal> of(StaffNo staffNo, PolicyCode policy, Period period) {
        return List.copyOf(all.values());
    }

    @Override
    public List<Assignment> assignments(long appeal) {
        return assignments.get(appeal);
    }

    @Override
    public Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        all.values().stream()
                .filter(it -> it.isOpen() && it.arbiter() != null)
                .forEach(it -> open.merge(it.arbiter(), 1, Integer::sum));
        return open;
    }

    @Override
    public List<Appeal> unassigned() {
        return all.values().stream()
                .filter(it -> it.isOpen() && it.arbiter() == null)
                .toList();
    }

    @Override
    public List<Appeal> toDecideAgain() {
        return all.values().stream()
                .filter(it -> it.again() == Appeal.Again.WAITING)
                .toList();
    }

    @Override
    public void withdraw(Appeal it, String by, Instant at) {
        put(it, AppealState.WITHDRAWN, it.arbiter(), at, null, false, null, null, null);
    }

    @Override
    public void assign(Appeal it, Choice choice, String reason, String by, Instant at) {
        put(it, AppealState.OPEN, choice.arbiter().orElse(null), null, null, false, null, null, null);
        assignments.get(it.id()).add(new Assignment(choice, reason, by, at));
    }

    @Override
    public void judge(Appeal it, Judgement judged, Instant at) {
        Appeal.Again again = judged.corrected() == null ? null : Appeal.Again.WAITING;
        put(it, judged.state(), it.arbiter(), at, judged.reason(), judged.isFinal(), judged.corrected(), again, null);
    }

    @Override
    public void decidedAgain(Appeal it, Results.Decided decided) {
        put(
                it,
                it.state(),
                it.arbiter(),
                it.endedAt(),
                it.judgement(),
                it.isFinal(),
                it.corrected(),
                decided.how(),
                decided.decision());
    }

    @Override
    public Statistics statistics() {
        throw new UnsupportedOperationException("see AppealsIT");
    }

    private void put(
            Appeal it,
            AppealState state,
            String arbiter,
            Instant ended,
            String judgement,
            boolean last,
            Long corrected,
            Appeal.Again again,
            Long after) {
        all.put(
                it.id(),
                new Appeal(
                        it.id(),
                        it.target(),
                        it.decision(),
                        it.staffNo(),
                        it.policy(),
                        it.period(),
                        it.scorer(),
                        it.reason(),
                        state,
                        it.filedAt(),
                        it.dueOn(),
                        arbiter,
                        ended,
                        judgement,
                        last,
                        corrected,
                        again,
                        after));
    }
}
