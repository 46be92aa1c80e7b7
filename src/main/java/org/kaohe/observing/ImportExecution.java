package org.kaohe.observing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.work.Outage;
import org.kaohe.core.work.TakenOverException;

/**
 * Does one import from its beginning: looks the file over, then takes its rows in part by part in one transaction. Whatever
 * interrupts it, nothing of the file is half stored, and doing it again stores nothing twice.
 */
public final class ImportExecution {

    private static final int ATTEMPTS = 3;
    private static final System.Logger LOG = System.getLogger(ImportExecution.class.getName());

    private final ImportStore store;
    private final ImportFiles files;
    private final Intake intake;
    private final Rights rights;
    private final Clock clock;

    public ImportExecution(ImportStore store, ImportFiles files, Intake intake, Rights rights, Clock clock) {
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.rights = rights;
        this.clock = clock;
    }

    /** Ends a pass in the middle. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean cancelled;

        Stopped(boolean cancelled) {
            super("stopped", null, false, false);
            this.cancelled = cancelled;
        }
    }

    /**
     * @param closing asked before each part: whether it is to be given up, for whoever takes it up
     * @throws RuntimeException that an {@link Outage} caused, or the end of the program: the import is to be tried again
     * @throws TakenOverException when another instance has it by now
     */
    void execute(String id, BooleanSupplier closing) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.find(id).filter(each -> !each.state().finished()).ifPresent(each -> attempt(each, closing));
                return;
            } catch (TakenOverException e) {
                throw e;
            } catch (RuntimeException e) {
                if (Outage.causedIt(e) || closing.getAsBoolean()) {
                    throw e;
                }
                // A reference taken by somebody else in the same moment ends a transaction; the next one sees it.
                if (attempt == ATTEMPTS) {
                    fail(id, e);
                    return;
                }
            }
        }
    }

    private void fail(String id, RuntimeException why) {
        LOG.log(System.Logger.Level.ERROR, "Import " + id + " failed", why);
        Problem broken = Problem.error("observation.import.broken", Place.NOWHERE, id);
        store.find(id).ifPresent(each -> store.finish(each.ended(ImportState.FAILED, broken), clock.instant()));
    }

    private void attempt(ImportReport job, BooleanSupplier closing) {
        Optional<Access> access = rights.of(job.account());
        if (access.isEmpty()) {
            end(job, ImportState.FAILED, Problem.error("observation.import.no-account", Place.NOWHERE, job.account()));
            return;
        }
        var problems = new Problems();
        Optional<ImportFiles.Opened> file = files.open(job.file(), store.content(job.id()), problems);
        if (file.isEmpty()) {
            end(job, ImportState.FAILED, problems.listed().get(0));
            return;
        }
        ImportReport running = job.of(file.get().rows());
        if (store.start(running)) {
            try {
                ImportReport done =
                        store.inOneTransaction(() -> pass(running, access.get(), file.get(), closing), clock::instant);
                if (!done.written()) {
                    store.finish(done, clock.instant());
                }
            } catch (Stopped e) {
                if (e.cancelled) {
                    store.find(job.id()).ifPresent(each -> end(each, ImportState.CANCELLED, null));
                }
            }
        }
    }

    private ImportReport pass(ImportReport running, Access access, ImportFiles.Opened file, BooleanSupplier closing) {
        var pass = new ImportPass(intake, access, running);
        Optional<Problem> fault = file.inParts((table, found) -> {
            if (closing.getAsBoolean()) {
                throw new Stopped(false);
            }
            ImportStore.Part part = pass.take(table, found);
            if (!store.progress(pass.report(), part)) {
                throw new Stopped(true);
            }
        });
        return fault.map(why -> pass.report().ended(ImportState.FAILED, why))
                .orElseGet(() -> pass.report().done(pass.stays()));
    }

    private void end(ImportReport job, ImportState state, Problem why) {
        store.finish(job.ended(state, why), clock.instant());
    }
}
