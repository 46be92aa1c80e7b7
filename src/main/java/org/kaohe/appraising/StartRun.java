package org.kaohe.appraising;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;

/**
 * Use case: queue a run. A FINAL run takes the published version in force for its period; a preview takes that or the
 * draft as it is at this moment.
 */
public final class StartRun {

    /**
     * What somebody asks for.
     *
     * @param content null for what the mode suggests: FINAL what is in force, PREVIEW the draft where there is one
     */
    public record Request(
            PolicyCode policy, Period period, Scope scope, RunMode mode, RunContent content, String requestedBy) {}

    /** @param version null for a draft */
    private record Chosen(Appraiser appraiser, Integer version) {}

    /** Queued, or refused with a reason. */
    public sealed interface Answer {
        record Queued(Run run) implements Answer {}

        record Refusal(Problem problem) implements Answer {}

        /** Another FINAL run of the same policy and period is under way. */
        record Busy(Problem problem) implements Answer {}

        /** So many runs wait that this one has to be asked for later. */
        record Full(Problem problem) implements Answer {}
    }

    private final PolicyShelf shelf;
    private final Runs runs;
    private final RunQueue queue;
    private final Clock clock;
    private final String engineVersion;

    public StartRun(PolicyShelf shelf, Runs runs, RunQueue queue, Clock clock, String engineVersion) {
        this.shelf = shelf;
        this.runs = runs;
        this.queue = queue;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    public Answer start(Request request) {
        if (request.mode() == RunMode.FINAL && request.content() == RunContent.DRAFT) {
            return new Answer.Refusal(Problem.error("run.content.final", Place.field("content")));
        }
        Optional<Chosen> chosen = choose(request);
        if (chosen.isEmpty()) {
            return new Answer.Refusal(nothingToRun(request));
        }
        return wrongPeriod(request, chosen.get().appraiser())
                .<Answer>map(Answer.Refusal::new)
                .orElseGet(() -> queue(request, chosen.get()));
    }

    private Optional<Chosen> choose(Request request) {
        if (request.mode() == RunMode.FINAL || request.content() == RunContent.IN_FORCE) {
            return inForce(request);
        }
        Optional<Chosen> draft = shelf.current(request.policy()).map(appraiser -> new Chosen(appraiser, null));
        return request.content() == RunContent.DRAFT ? draft : draft.or(() -> inForce(request));
    }

    private Optional<Chosen> inForce(Request request) {
        return shelf.inForce(request.policy(), request.period())
                .map(published -> new Chosen(published.appraiser(), published.version()));
    }

    private Problem nothingToRun(Request request) {
        return shelf.codes().contains(request.policy())
                ? Problem.error("run.nothing-in-force", Place.field("policy"), request.policy(), request.period())
                : Problem.error("run.policy.unknown", Place.field("policy"), request.policy(), shelf.codes());
    }

    private Optional<Problem> wrongPeriod(Request request, Appraiser appraiser) {
        Period period = request.period();
        var kind = appraiser.policy().periodKind();
        if (period.kind() != kind) {
            Period fitting = Period.of(kind, period.first());
            return Optional.of(
                    Problem.error("run.period.wrong-kind", Place.field("period"), request.policy(), period, fitting));
        }
        LocalDate today = LocalDate.now(clock);
        if (request.mode() == RunMode.FINAL && !today.isAfter(period.last())) {
            return Optional.of(
                    Problem.error("run.period.not-ended", Place.field("period"), period, period.last(), today));
        }
        return Optional.empty();
    }

    private Answer queue(Request request, Chosen chosen) {
        if (queue.isFull()) {
            return new Answer.Full(Problem.error("run.queue-full", Place.NOWHERE, RunQueue.MOST_WAITING));
        }
        var order = new RunOrder(
                chosen.appraiser().content(),
                chosen.version(),
                engineVersion,
                request.period(),
                request.scope(),
                request.mode(),
                request.requestedBy(),
                clock.instant());
        Optional<Run> queued = runs.queue(order);
        queued.ifPresent(run -> queue.add(run.id()));
        return queued.<Answer>map(Answer.Queued::new)
                .orElseGet(() -> new Answer.Busy(
                        Problem.error("run.busy", Place.field("period"), request.policy(), request.period())));
    }
}
