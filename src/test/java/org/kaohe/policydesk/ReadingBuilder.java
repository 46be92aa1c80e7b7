package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Explainer;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policybook.Reading;

/** Builds from strict reading alone, without compiling rules: what the desk needs to show how it serves. */
final class ReadingBuilder implements AppraiserBuilder {

    private final AtomicInteger builds = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    int builds() {
        return builds.get();
    }

    /** Builds wait until the latch is open. */
    void waitFor(CountDownLatch latch) {
        gate = latch;
    }

    @Override
    public Built build(PolicyContent content) {
        builds.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Reading reading = PolicyReader.read(content);
        return new Built(reading.book().map(book -> new Read(content, book)), reading.problems());
    }

    private record Read(PolicyContent content, PolicyBook book) implements Appraiser {
        @Override
        public Policy policy() {
            return book.policy();
        }

        @Override
        public List<RuleInfo> rules() {
            return List.of();
        }

        @Override
        public Explainer explainer() {
            throw new UnsupportedOperationException("nothing is appraised here");
        }

        @Override
        public Verdict appraise(Dossier dossier) {
            throw new UnsupportedOperationException("No rules are compiled here");
        }
    }

    static Optional<Policy> policy(OnDesk desk) {
        return desk.serving().map(Appraiser::policy);
    }
}
