package org.kaohe.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.CaseStep.Check;

/**
 * The case 个案 of one person after consecutive failures: what it began with, and every step since.
 *
 * @param proposal null when HR opened it by hand
 * @param baseless the proposal it rests on was withdrawn
 * @param reason why HR opened it; null when a proposal did
 */
public record PersonalCase(
        long id,
        StaffNo staffNo,
        String name,
        String team,
        PolicyCode policy,
        int version,
        Period period,
        Long proposal,
        boolean baseless,
        String reason,
        String openedBy,
        Instant openedAt,
        Owner owner,
        LocalDate dueOn,
        List<Taken> steps) {

    public PersonalCase {
        steps = List.copyOf(steps);
    }

    /** @param by account */
    public record Taken(int seq, CaseStep step, String by, Instant at) {}

    public PersonalCase with(List<Taken> taken) {
        return new PersonalCase(
                id, staffNo, name, team, policy, version, period, proposal, baseless, reason, openedBy, openedAt, owner,
                dueOn, taken);
    }

    public CaseState state() {
        CaseState state = CaseState.OPEN;
        for (Taken each : steps) {
            state = after(state, each.step());
        }
        return state;
    }

    public static CaseState after(CaseState state, CaseStep step) {
        if (step instanceof CaseStep.Warned) {
            return CaseState.WARNED;
        }
        if (step instanceof CaseStep.Improving) {
            return CaseState.IMPROVING;
        }
        if (step instanceof CaseStep.Reassessed) {
            return CaseState.REASSESSED;
        }
        if (step instanceof CaseStep.Proposed) {
            return CaseState.PROPOSED;
        }
        if (step instanceof CaseStep.Decided) {
            return CaseState.DECIDED;
        }
        return step instanceof CaseStep.Closed ? CaseState.CLOSED : state;
    }

    /** The last step of a kind. */
    public <T extends CaseStep> Optional<T> last(Class<T> kind) {
        return lastTaken(kind).map(it -> kind.cast(it.step()));
    }

    Optional<Taken> lastTaken(Class<? extends CaseStep> kind) {
        List<Taken> all = new ArrayList<>(steps);
        for (int at = all.size() - 1; at >= 0; at--) {
            if (kind.isInstance(all.get(at).step())) {
                return Optional.of(all.get(at));
            }
        }
        return Optional.empty();
    }

    /** What was found last on each point; points that nobody looked into are absent. */
    public Map<Check, Taken> checklist() {
        Map<Check, Taken> found = new EnumMap<>(Check.class);
        for (Taken each : steps) {
            if (each.step() instanceof CaseStep.Ticked it) {
                found.put(it.check(), each);
            }
        }
        return found;
    }

    /** Whether the training or transfer under way is proved. */
    public boolean isReceived() {
        Optional<Taken> plan = lastTaken(CaseStep.Improving.class);
        return plan.isPresent()
                && lastTaken(CaseStep.Received.class)
                        .filter(it -> it.seq() > plan.get().seq())
                        .isPresent();
    }

    /** What has to be done next; the words for it are {@code next.*} of {@link Wording}. */
    public NextStep next() {
        return switch (state()) {
            case OPEN -> NextStep.WARN;
            case WARNED -> NextStep.IMPROVE;
            case IMPROVING -> isReceived() ? NextStep.REASSESS : NextStep.RECEIVE;
            case REASSESSED -> last(CaseStep.Reassessed.class).orElseThrow().passed() ? NextStep.CLOSE : afterFailing();
            case PROPOSED -> NextStep.DECIDE;
            case DECIDED, CLOSED -> NextStep.NOTHING;
        };
    }

    private NextStep afterFailing() {
        return checklist().size() < Check.values().length ? NextStep.CHECK : NextStep.PROPOSE;
    }

    /** What somebody has to do next. */
    public enum NextStep {
        WARN,
        IMPROVE,
        RECEIVE,
        REASSESS,
        CHECK,
        PROPOSE,
        DECIDE,
        CLOSE,
        NOTHING
    }
}
