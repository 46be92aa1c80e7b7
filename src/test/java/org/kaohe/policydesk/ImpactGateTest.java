package org.kaohe.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.policybook.RulesFolder;

final class ImpactGateTest {

    private static final PolicyCode CODE = new PolicyCode("regulation");
    private static final Period LAST = Period.parse("2026-Q3").orElseThrow();
    private static final Period EARLIER = Period.parse("2026-Q2").orElseThrow();

    private final MemoryVersions versions = new MemoryVersions();
    private final List<KnownImpacts.Known> known = new ArrayList<>();
    private final Set<String> concerned = new HashSet<>();
    private Optional<Period> last = Optional.of(LAST);

    private final ImpactGate gate = new ImpactGate(
            new KnownImpacts() {
                @Override
                public List<Known> find(PolicyCode policy, String contentHash, String baseHash) {
                    return known;
                }

                @Override
                public boolean concerns(long impact, String account) {
                    return concerned.contains(account);
                }

                @Override
                public boolean mayConcern(PolicyCode policy, Period period, String account) {
                    return concerned.contains(account);
                }
            },
            versions,
            versions,
            policy -> last);

    @Test
    void withoutAnImpactNothingIsDemandedUnlessAPolicyLimitsIt() {
        versions.publish(content(""), "2020-Q1");
        assertThat(gate.of(submission(content("# draft")), "ap")).isEqualTo(ImpactGate.Demands.NONE);
        assertThat(codes(gate.of(submission(limited("{forbidden: {}}")), "ap").refusals()))
                .containsExactly("policy.impact.missing");
    }

    @Test
    void whatHasNoVersionOrNoResultsChangesNone() {
        assertThat(gate.of(submission(limited("{forbidden: {}}")), "ap")).isEqualTo(ImpactGate.Demands.NONE);
        versions.publish(content(""), "2020-Q1");
        last = Optional.empty();
        assertThat(gate.of(submission(limited("{forbidden: {}}")), "ap")).isEqualTo(ImpactGate.Demands.NONE);
    }

    @Test
    void theImpactHasToCoverTheLatestDecidedPeriod() {
        versions.publish(content(""), "2020-Q1");
        Submission limited = submission(limited("{forbidden: {}}"));
        knows(EARLIER, "0", "0", 0);
        assertThat(codes(gate.of(limited, "ap").refusals())).containsExactly("policy.impact.missing");
        knows(LAST, "0", "0", 0);
        assertThat(gate.of(limited, "ap")).isEqualTo(ImpactGate.Demands.NONE);
    }

    @Test
    void aLimitIsAllowedItselfAndWhatIsBeyondIsNot() {
        versions.publish(content(""), "2020-Q1");
        Submission limited = submission(limited("{second_approver: {grade_changes_percent: 2},"
                + " forbidden: {bonus_difference: 500, new_proposals: [dismissal-review]}}"));
        knows(LAST, "2", "-500", 0);
        assertThat(gate.of(limited, "ap")).isEqualTo(ImpactGate.Demands.NONE);
        knows(LAST, "2.01", "-500", 0);
        assertThat(codes(gate.of(limited, "ap").second())).containsExactly("policy.impact.second");
        assertThat(gate.of(limited, "ap").refusals()).isEmpty();
        knows(LAST, "0", "-500.01", 1);
        assertThat(codes(gate.of(limited, "ap").refusals()))
                .containsExactly("policy.impact.forbidden", "policy.impact.forbidden");
    }

    @Test
    void aLaterImpactOverOtherPeriodsDoesNotMakeGoodWhatAnEarlierOneShowed() {
        versions.publish(content(""), "2020-Q1");
        Submission limited = submission(limited("{second_approver: {grade_changes_percent: 2}}"));
        knows(LAST, "9", "0", 0);
        knows(LAST, "1", "0", 0);
        assertThat(codes(gate.of(limited, "ap").second())).containsExactly("policy.impact.second");
    }

    @Test
    void aDraftCannotLoosenTheLimitsItIsHeldTo() {
        versions.publish(limited("{forbidden: {grade_changes_percent: 1}}"), "2020-Q1");
        knows(LAST, "5", "0", 0);
        Submission loose = submission(limited("{forbidden: {grade_changes_percent: 50}}"));
        assertThat(codes(gate.of(loose, "ap").refusals())).containsExactly("policy.impact.forbidden");
        assertThat(codes(gate.of(submission(content("# none")), "ap").refusals()))
                .containsExactly("policy.impact.forbidden");
    }

    @Test
    void whomItConcernsIsToldSoAndNobodyElse() {
        versions.publish(content(""), "2020-Q1");
        concerned.add("ap");
        Submission draft = submission(content("# draft"));
        assertThat(codes(gate.of(draft, "ap").refusals())).containsExactly("policy.impact.unknown-own");
        knows(EARLIER, "0", "0", 0);
        assertThat(codes(gate.of(draft, "ap").refusals())).containsExactly("policy.impact.unknown-own");
        assertThat(gate.of(draft, "other")).isEqualTo(ImpactGate.Demands.NONE);
        knows(LAST, "1", "0", 0);
        assertThat(codes(gate.of(draft, "ap").second())).containsExactly("policy.impact.own");
        assertThat(gate.of(draft, "other")).isEqualTo(ImpactGate.Demands.NONE);
    }

    private void knows(Period period, String percent, String bonus, int dismissals) {
        known.add(new KnownImpacts.Known(
                known.size() + 1,
                Set.of(period),
                new BigDecimal(percent),
                new BigDecimal(bonus),
                Map.of("dismissal-review", dismissals)));
    }

    private Submission submission(PolicyContent content) {
        versions.keep(content, Instant.EPOCH);
        return new Submission(
                1,
                CODE,
                content.hash(),
                null,
                Submission.State.SUBMITTED,
                List.of("ed"),
                new Step("ed", Instant.EPOCH, "x"),
                new TreeMap<>(),
                null,
                null,
                null);
    }

    private static PolicyContent limited(String limits) {
        return content("impact_limits: " + limits);
    }

    /** The regulation with a line more in its manifest. */
    private static PolicyContent content(String line) {
        var files = new TreeMap<>(new RulesFolder(Path.of("rules"))
                .read(CODE)
                .content()
                .orElseThrow()
                .files());
        String manifest = new String(files.get("regulation/policy.yaml"), StandardCharsets.UTF_8);
        files.put("regulation/policy.yaml", (manifest + line + "\n").getBytes(StandardCharsets.UTF_8));
        return new PolicyContent(CODE, files);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
