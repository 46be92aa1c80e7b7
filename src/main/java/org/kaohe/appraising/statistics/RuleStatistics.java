package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.page.Page;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.time.Period;

/**
 * Use case: from a rule to the people it touched. The traces of the decisions that stand are read page by page, as far as
 * the reader reaches; decisions that failed have no part in it.
 */
public final class RuleStatistics {

    /** Decisions read at a time. */
    private static final int SLICE = 500;

    /** Periods told of where none is asked for, the latest first. */
    private static final int MOST_PERIODS = 4;

    private final StandingDecisions standing;
    private final ReadDecisions decisions;
    private final PolicyShelf shelf;
    private final PublishedContents contents;

    public RuleStatistics(
            StandingDecisions standing, ReadDecisions decisions, PolicyShelf shelf, PublishedContents contents) {
        this.standing = standing;
        this.decisions = decisions;
        this.shelf = shelf;
        this.contents = contents;
    }

    /** @param decisions that pin the content */
    public record Use(Period period, Integer version, String contentHash, long decisions, List<RuleUse> rules) {
        public Use {
            rules = List.copyOf(rules);
        }
    }

    /** The rules of a version, and how they were used in each period; periods without such decisions are left out. */
    public record RulesOfVersion(List<RuleInfo> rules, List<Use> uses) {
        public RulesOfVersion {
            rules = List.copyOf(rules);
            uses = List.copyOf(uses);
        }
    }

    /** A decision a rule touched, and how often. */
    public record Touched(Decision decision, int times) {}

    /**
     * What one period tells.
     *
     * @param uses by content: a period may have decisions of several
     */
    public record OfPeriod(long decisions, long failed, List<Use> uses, List<Edge> edges) {
        public OfPeriod {
            uses = List.copyOf(uses);
            edges = List.copyOf(edges);
        }
    }

    /** @param period null for the latest ones; empty when there is no such version */
    public Optional<RulesOfVersion> rules(PolicyCode policy, int version, Period period, Reader reader) {
        return appraiser(policy, version).map(appraiser -> {
            List<Use> uses = new ArrayList<>();
            for (Period each : period == null ? latest(policy) : List.of(period)) {
                var count = new RuleCount(appraiser.policy(), appraiser.rules());
                read(policy, each, reader, it -> {
                    if (pins(it, appraiser)) {
                        count.add(it.trace());
                    }
                });
                if (count.decisions() > 0) {
                    uses.add(new Use(each, version, appraiser.content().hash(), count.decisions(), count.uses()));
                }
            }
            return new RulesOfVersion(appraiser.rules(), uses);
        });
    }

    /** The position of a rule by its name; empty when the version or the rule does not exist. */
    public Optional<RuleInfo> rule(PolicyCode policy, int version, String name) {
        return appraiser(policy, version)
                .flatMap(appraiser -> appraiser.rules().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }

    /** Everybody a rule fired for, in order of staff number. */
    public Page<Touched> touched(
            PolicyCode policy, int version, RuleInfo rule, Period period, Reader reader, int page, int size) {
        Appraiser appraiser = appraiser(policy, version).orElseThrow();
        var found = new Part(page, size);
        read(policy, period, reader, it -> {
            if (pins(it, appraiser)) {
                int times = (int) it.trace().firings().stream()
                        .filter(each -> each.rule() == rule.index())
                        .count();
                if (times > 0) {
                    found.add(new Touched(it.decision(), times));
                }
            }
        });
        return new Page<>(found.items, found.total);
    }

    public OfPeriod ofPeriod(PolicyCode policy, Period period, BigDecimal width, Reader reader) {
        Map<String, RuleCount> counts = new LinkedHashMap<>();
        Map<String, Integer> versions = new LinkedHashMap<>();
        var edges = new EdgeCount(width);
        long[] failed = {0};
        read(
                policy,
                period,
                reader,
                it -> {
                    Decision decision = it.decision();
                    String hash = decision.contentHash();
                    versions.put(hash, decision.version());
                    counts.computeIfAbsent(
                                    hash,
                                    first -> new RuleCount(
                                            it.appraiser().policy(),
                                            it.appraiser().rules()))
                            .add(it.trace());
                    if (decision.score() != null) {
                        edges.add(decision.score(), it.appraiser().explainer().bands());
                    }
                },
                () -> failed[0]++);
        List<Use> uses = new ArrayList<>();
        counts.forEach(
                (hash, count) -> uses.add(new Use(period, versions.get(hash), hash, count.decisions(), count.uses())));
        long all = uses.stream().mapToLong(Use::decisions).sum();
        return new OfPeriod(all, failed[0], uses, edges.edges());
    }

    private void read(PolicyCode policy, Period period, Reader reader, Consumer<Opened> to) {
        read(policy, period, reader, to, () -> {});
    }

    private void read(PolicyCode policy, Period period, Reader reader, Consumer<Opened> to, Runnable failed) {
        String after = "";
        List<Traced> slice = standing.page(policy, period, after, SLICE);
        while (!slice.isEmpty()) {
            for (Traced each : slice) {
                if (!reader.mayKnow(each.decision())) {
                    continue;
                }
                if (each.trace() == null || each.decision().failure() != null) {
                    failed.run();
                } else {
                    to.accept(decisions.opened(each.decision(), Optional.of(each.trace())));
                }
            }
            after = slice.get(slice.size() - 1).decision().staffNo().value();
            slice = standing.page(policy, period, after, SLICE);
        }
    }

    private List<Period> latest(PolicyCode policy) {
        return decisions.decided().stream()
                .filter(each -> each.policy().equals(policy))
                .map(PolicyPeriod::period)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_PERIODS)
                .toList();
    }

    private Optional<Appraiser> appraiser(PolicyCode policy, int version) {
        return contents.hash(policy, version).flatMap(hash -> shelf.known(policy, hash));
    }

    private static boolean pins(Opened it, Appraiser appraiser) {
        return it.decision().contentHash().equals(appraiser.content().hash());
    }

    /** A page of what is told one by one. */
    private static final class Part {
        private final List<Touched> items = new ArrayList<>();
        private final long from;
        private final int size;
        private long total;

        Part(int page, int size) {
            this.from = (long) page * size;
            this.size = size;
        }

        void add(Touched each) {
            if (total >= from && items.size() < size) {
                items.add(each);
            }
            total++;
        }
    }
}
