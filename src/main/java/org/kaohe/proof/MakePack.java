package org.kaohe.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Handouts;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.journal.Change;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.journal.Entries;
import org.kaohe.policydesk.Versions;

/** Use case: packs of what proves a decision, or all decisions of a period that stand. Each one is in the journal. */
public final class MakePack {

    /** Decisions of a period in one pack. */
    public static final int MOST_DECISIONS = 100_000;

    private static final int PAGE = 200;

    private final ReadDecisions reading;
    private final StandingDecisions standing;
    private final PolicyShelf shelf;
    private final Versions versions;
    private final Entries journal;
    private final Handouts log;
    private final Clock clock;
    private final String engine;

    public MakePack(
            ReadDecisions reading,
            StandingDecisions standing,
            PolicyShelf shelf,
            Versions versions,
            Entries journal,
            Handouts log,
            Clock clock,
            String engine) {
        this.reading = reading;
        this.standing = standing;
        this.shelf = shelf;
        this.versions = versions;
        this.journal = journal;
        this.log = log;
        this.clock = clock;
        this.engine = engine;
    }

    /** Writes a pack as it is made, in bounded memory. */
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The pack of one decision as the reader may see it; empty when the reader may not. */
    public Optional<byte[]> of(long id, Reader reader, String by) {
        return reading.explain(id, reader).map(it -> {
            var bytes = new ByteArrayOutputStream();
            PackManifest manifest = one(it, bytes);
            log.add(Change.of(by, "pack-made", "decision", id)
                    .with("hash", manifest.hash())
                    .with("reading", it.audience()));
            return bytes.toByteArray();
        });
    }

    /** The pack of every decision that stands; for who may read everything. */
    public Answer<Stream> of(PolicyCode policy, Period period, String by) {
        long count = standing.count(policy, List.of(period));
        if (count == 0) {
            return Answer.refuse(
                    Refused.Reason.NOT_FOUND,
                    Problem.error("pack.nothing", Place.field("period"), policy.value(), period));
        }
        if (count > MOST_DECISIONS) {
            return Answer.refuse(
                    Refused.Reason.INVALID,
                    Problem.error("pack.too-many", Place.field("period"), count, MOST_DECISIONS));
        }
        return Answer.done(out -> all(policy, period, count, by, out));
    }

    private PackManifest one(Explanation it, OutputStream out) {
        try (var writer = new PackWriter(out)) {
            var making = new PackMaking(writer, versions, journal, it.audience());
            making.add(it, appraiser(it.decision()));
            return making.finish(engine, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That one was begun is recorded too: what was sent of a torn pack left the service all the same. */
    private void all(PolicyCode policy, Period period, long count, String by, OutputStream out) throws IOException {
        log.add(change(by, "pack-begun", policy, period).with("decisions", count));
        try (var writer = new PackWriter(out)) {
            var making = new PackMaking(writer, versions, journal, Audience.AUDITOR);
            int packed = 0;
            List<Traced> page = standing.page(policy, period, "", PAGE);
            while (!page.isEmpty()) {
                for (Traced each : page) {
                    Appraiser appraiser = appraiser(each.decision());
                    making.add(explained(each, appraiser), appraiser);
                }
                packed += page.size();
                String last = page.get(page.size() - 1).decision().staffNo().value();
                page = standing.page(policy, period, last, PAGE);
            }
            PackManifest manifest = making.finish(engine, clock.instant());
            log.add(change(by, "pack-made", policy, period)
                    .with("decisions", packed)
                    .with("hash", manifest.hash()));
        }
    }

    private Explanation explained(Traced it, Appraiser appraiser) {
        Trace trace = it.trace() == null
                ? new Trace(0, List.of(), List.of(), List.of())
                : it.trace().unpack(appraiser.policy().facts());
        return reading.explain(it.decision(), appraiser, trace, Reader.OF_EVERYTHING);
    }

    private Appraiser appraiser(Decision decision) {
        return shelf.pinned(decision.policy(), decision.contentHash());
    }

    private static Change change(String by, String action, PolicyCode policy, Period period) {
        return Change.of(by, action, "pack", policy + " " + period);
    }
}
