package org.kaohe.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.FactText;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Indicator;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.Evidence;

/** Copies what a decision rests on: the rules that spoke, the facts they saw, the observations behind those. */
final class FrozenEvidence {

    /** A figure of this name says within how many days a policy wants its proposals decided. */
    private static final String DUE_DAYS = "proposal_due_days";

    private final Explanation explanation;
    private final Trace trace;
    private final byte[] packed;
    private final SortedSet<Integer> facts = new TreeSet<>();
    private final SortedSet<Integer> rules = new TreeSet<>();

    FrozenEvidence(Explanation explanation, byte[] packed) {
        this.explanation = explanation;
        this.trace = explanation.trace();
        this.packed = packed;
    }

    /** What leads to the proposal; without one what leads to the grade. */
    Evidence of(Optional<Proposed> proposed) {
        for (int at = 0; at < trace.facts().size(); at++) {
            Fact fact = trace.facts().get(at);
            if (proposed.isPresent() ? fact.equals(proposed.get()) : fact instanceof Grade) {
                firings(at).forEach(each -> rules.add(each.rule()));
                follow(at);
            }
        }
        Decision it = explanation.decision();
        return new Evidence(
                it.id(),
                it.policy().value(),
                it.version(),
                it.contentHash(),
                it.engineVersion(),
                it.period().toString(),
                explanation.policy().source(),
                it.factsHash(),
                sha256(packed),
                it.score(),
                it.grade(),
                it.bonus(),
                dueDays(explanation.policy()),
                rules.stream().map(this::ground).toList(),
                named(),
                seen());
    }

    private void follow(int fact) {
        if (facts.add(fact)) {
            firings(fact).forEach(firing -> firing.bound().forEach(this::follow));
        }
    }

    private Stream<Firing> firings(int fact) {
        return trace.facts().get(fact) instanceof Fact.Derived
                ? trace.firings().stream().filter(each -> each.derived().contains(fact))
                : Stream.empty();
    }

    private Evidence.Ground ground(int rule) {
        RuleInfo info = explanation.rules().get(rule);
        List<String> clauses = trace.firings().stream()
                .filter(each -> each.rule() == rule)
                .flatMap(each -> each.bound().stream())
                .map(each -> clause(trace.facts().get(each)))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return new Evidence.Ground(info.name(), info.file(), info.line(), info.text(), clauses);
    }

    private String clause(Fact fact) {
        Policy policy = explanation.policy();
        if (fact instanceof Figure figure) {
            return figure(policy, figure.name())
                    .map(each -> each.basis().clause())
                    .orElse("");
        }
        return fact instanceof Indicator indicator
                ? policy.indicator(indicator.code())
                        .map(each -> each.basis().clause())
                        .orElse("")
                : "";
    }

    /** Not what every dossier of the policy shares. */
    private List<Evidence.Named> named() {
        FactText zh = explanation.sentences(Locale.CHINESE);
        FactText en = explanation.sentences(Locale.ENGLISH);
        List<Evidence.Named> named = new ArrayList<>();
        for (int at : facts.tailSet(trace.policyFacts())) {
            Fact fact = trace.facts().get(at);
            named.add(new Evidence.Named(
                    fact.getClass().getSimpleName(), new Text(zh.of(fact), en.of(fact)), trace.observations(at)));
        }
        return named;
    }

    private List<Evidence.Seen> seen() {
        SortedSet<Long> ids = new TreeSet<>();
        for (int at : facts) {
            ids.addAll(trace.observations(at));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(explanation.observations().get(id)).stream())
                .map(FrozenEvidence::seen)
                .toList();
    }

    private static Evidence.Seen seen(Observation it) {
        return new Evidence.Seen(
                it.id(),
                it.observedOn(),
                subject(it.subject()),
                it.source(),
                reading(it.reading()),
                it.note(),
                it.evidence(),
                it.observer(),
                it.recordedAt());
    }

    private static String subject(Subject it) {
        return it.code();
    }

    private static String reading(Reading it) {
        if (it instanceof Reading.Marked marked) {
            return marked.value().toPlainString();
        }
        return it instanceof Reading.Ratio ratio
                ? ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString()
                : ((Reading.Checked) it).result().name();
    }

    private static Integer dueDays(Policy policy) {
        return figure(policy, DUE_DAYS).map(each -> each.value().intValue()).orElse(null);
    }

    private static Optional<FigureSpec> figure(Policy policy, String name) {
        return policy.figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
