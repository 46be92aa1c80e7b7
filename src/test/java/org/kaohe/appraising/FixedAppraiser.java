package org.kaohe.appraising;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Explainer;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Score;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.Basis;
import org.kaohe.core.policy.Better;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Phase;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.core.policy.Text;
import org.kaohe.core.policy.Unit;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.PeriodKind;

/**
 * A policy of one rule, by hand: the mean mark for attitude is the score; 70 and more is 合格, less is 不合格 and costs
 * 500. Without a mark the decision is provisional; a mean of exactly 13 fails the evaluation. For support staff only.
 */
final class FixedAppraiser implements Appraiser {

    static final PolicyCode CODE = new PolicyCode("fixed");
    static final BigDecimal BROKEN = Decimals.of(13);

    private static final Policy POLICY = new Policy(
            CODE,
            new Text("固定", "Fixed"),
            new Text("", ""),
            "test",
            PeriodKind.QUARTER,
            List.of("support"),
            new Rounding(2, 2, RoundingMode.HALF_UP),
            List.of(new GradeLevel("合格", "Pass", false), new GradeLevel("不合格", "Fail", true)),
            List.of(new SourceSpec("DAILY", new Text("每日", "Daily"))),
            List.of(new IndicatorSpec(
                    "attitude",
                    new Text("服务态度", "Attitude"),
                    "attitude",
                    Decimals.of(100),
                    Decimals.of(0),
                    Decimals.of(100),
                    Unit.POINTS,
                    Better.HIGHER,
                    new Basis(true, "", "test"),
                    2)),
            List.of(),
            List.of());

    private final PolicyContent content;
    private Set<Class<? extends Fact.Given>> alsoLooksAt = Set.of();

    FixedAppraiser(String text) {
        content = new PolicyContent(CODE, Map.of("fixed/policy.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public PolicyContent content() {
        return content;
    }

    @Override
    public Policy policy() {
        return POLICY;
    }

    @Override
    public List<RuleInfo> rules() {
        return List.of(new RuleInfo(0, "all", Phase.SCORE, "fixed/policy.yaml", 1, false, "by hand"));
    }

    @Override
    public boolean looksAt(Class<? extends Fact.Given> type) {
        return alsoLooksAt.contains(type);
    }

    /** Asks for more facts than its rule needs; they only have to turn up in the trace. */
    FixedAppraiser lookingAt(Set<Class<? extends Fact.Given>> types) {
        alsoLooksAt = types;
        return this;
    }

    @Override
    public Explainer explainer() {
        throw new UnsupportedOperationException("see WhyNotTest");
    }

    @Override
    public Verdict appraise(Dossier dossier) {
        var given = dossier.evidence();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).fact() instanceof Mark mark) {
                return mark.mean().compareTo(BROKEN) == 0 ? failed() : graded(dossier, mark.mean(), 1 + i);
            }
        }
        var missing = new Missing("attitude", "");
        return verdict(
                Verdict.Status.PROVISIONAL, null, null, null, List.of(missing), trace(dossier, List.of(), missing));
    }

    private static Verdict graded(Dossier dossier, BigDecimal score, int mark) {
        boolean failing = score.compareTo(Decimals.of(70)) < 0;
        String grade = failing ? "不合格" : "合格";
        BigDecimal bonus = Decimals.of(failing ? -500 : 0);
        Trace trace = trace(
                dossier, List.of(mark), new Score(score), new Grade(grade, grade, failing), new Bonus(bonus, "all"));
        return verdict(Verdict.Status.FINAL, score, grade, bonus, List.of(), trace);
    }

    private static Verdict failed() {
        return new Verdict(
                Verdict.Status.FAILED,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Trace(0, List.of(), List.of(), List.of()),
                Problem.error("run.broken", Place.line("fixed/policy.yaml", 1), "13"));
    }

    private static Verdict verdict(
            Verdict.Status status,
            BigDecimal score,
            String grade,
            BigDecimal bonus,
            List<Missing> missing,
            Trace trace) {
        return new Verdict(status, score, grade, bonus, List.of(), missing, List.of(), trace, null);
    }

    private static Trace trace(Dossier dossier, List<Integer> bound, Fact... derived) {
        List<Fact> facts = new ArrayList<>(POLICY.facts());
        dossier.evidence().forEach(each -> facts.add(each.fact()));
        List<Integer> places = new ArrayList<>();
        for (Fact each : derived) {
            places.add(facts.size());
            facts.add(each);
        }
        return new Trace(
                1,
                facts,
                dossier.evidence().stream().map(Dossier.Evidence::origins).toList(),
                List.of(new Firing(0, bound, places)));
    }
}
