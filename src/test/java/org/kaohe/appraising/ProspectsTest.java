package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.appraising.Prospects.Change;
import org.kaohe.appraising.Prospects.Outcome;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

class ProspectsTest {

    private static final List<String> CRITERIA =
            List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");
    private static final int PEOPLE = 6;

    private final Appraiser regulation = ShippedRules.appraiser(new PolicyCode("regulation"));

    static Stream<PolicyCode> policies() {
        return ShippedRules.policies();
    }

    @Test
    void halfAPointBelowABandIsLiftedByTheQuarterlyMarkOfOneCriterion() {
        Prospects prospects = prospects(regulation, marked("89.5"));
        Change smallest = prospects.lifts().get(0);
        // 0.5 points of score less half a hundredth of rounding, over 60 percent of a weight of 20: 4.125, so 4.13
        assertThat(((Mark) smallest.before()).source()).isEqualTo("QUARTERLY");
        assertThat(smallest.difference()).isEqualByComparingTo("4.13");
        assertThat(smallest.gives().grade()).isEqualTo("优秀");
        assertThat(smallest.gives().bonus()).isEqualByComparingTo("1000");
    }

    @Test
    void theBestResultCannotBeLiftedAndTheWorstCannotDrop() {
        assertThat(prospects(regulation, marked("100")).lifts()).isEmpty();
        assertThat(prospects(regulation, marked("0")).drops()).isEmpty();
        assertThat(prospects(regulation, marked("0")).lifts()).isEmpty();
    }

    @Test
    void aProvisionalResultHasNoProspects() {
        Dossier all = marked("89.5");
        List<Evidence> less = all.evidence().subList(1, all.evidence().size());
        Prospects prospects = prospects(regulation, new Dossier(all.staffNo(), all.period(), less));
        assertThat(prospects.now().status()).isEqualTo(Verdict.Status.PROVISIONAL);
        assertThat(prospects.lifts()).isEmpty();
        assertThat(prospects.drops()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyChangeDoesWhatItSaysAndTheNextSmallerOneDoesNot(PolicyCode code) {
        Appraiser appraiser = ShippedRules.appraiser(code);
        List<Dossier> people = ShippedRules.people(appraiser).stream()
                .filter(each -> appraiser.appraise(each).status() == Verdict.Status.FINAL)
                .limit(PEOPLE)
                .toList();
        assertThat(people).isNotEmpty();
        for (Dossier each : people) {
            Prospects prospects = prospects(appraiser, each);
            prospects.lifts().forEach(change -> holds(appraiser, each, change, sign -> sign > 0));
            prospects.drops().forEach(change -> holds(appraiser, each, change, sign -> sign < 0));
            assertThat(prospects.lifts()).isSortedAccordingTo(Comparator.comparing(Change::share));
        }
    }

    /** Every value there is, tried one after another, finds nothing nearer and nothing that was overlooked. */
    @ParameterizedTest
    @MethodSource("policies")
    void tryingEveryValueFindsTheSame(PolicyCode code) {
        Appraiser appraiser = ShippedRules.appraiser(code);
        Dossier dossier = ShippedRules.people(appraiser).stream()
                .filter(each -> appraiser.appraise(each).status() == Verdict.Status.FINAL)
                .findFirst()
                .orElseThrow();
        Prospects prospects = prospects(appraiser, dossier);
        int tried = 0;
        for (int place = 0; place < dossier.evidence().size() && tried < 2; place++) {
            Fact.Given fact = dossier.evidence().get(place).fact();
            var lever = Lever.of(fact, appraiser.policy(), appraiser.explainer().limits(fact));
            if (lever.isPresent()) {
                tried++;
                assertThat(found(prospects.lifts(), fact))
                        .isEqualTo(nearest(appraiser, dossier, place, lever.get(), sign -> sign > 0));
                assertThat(found(prospects.drops(), fact))
                        .isEqualTo(nearest(appraiser, dossier, place, lever.get(), sign -> sign < 0));
            }
        }
        assertThat(tried).isPositive();
    }

    /** The share of the range, or null. */
    private static BigDecimal found(List<Change> changes, Fact fact) {
        return changes.stream()
                .filter(each -> each.before().equals(fact))
                .map(Change::share)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal nearest(
            Appraiser appraiser, Dossier dossier, int place, Lever lever, IntPredicate wanted) {
        Outcome now = outcome(appraiser, dossier);
        var shares = new TreeSet<BigDecimal>();
        for (long at = lever.least(); at <= lever.most(); at++) {
            Outcome then = outcome(appraiser, with(dossier, place, lever.at().apply(at)));
            if (wanted.test(compared(appraiser, now, then))) {
                shares.add(lever.share(at));
            }
        }
        return shares.isEmpty() ? null : shares.first();
    }

    private static void holds(Appraiser appraiser, Dossier dossier, Change change, IntPredicate wanted) {
        int place = dossier.evidence().stream().map(Evidence::fact).toList().indexOf(change.before());
        Outcome now = outcome(appraiser, dossier);
        Outcome then = outcome(appraiser, with(dossier, place, change.after()));
        assertThat(then).isEqualTo(change.gives());
        assertThat(wanted.test(compared(appraiser, now, then))).as("%s", change).isTrue();
        Lever lever = Lever.of(
                        change.before(),
                        appraiser.policy(),
                        appraiser.explainer().limits(change.before()))
                .orElseThrow();
        int back = change.difference().signum();
        long position = change.needed().divide(lever.step()).longValueExact();
        BigDecimal smaller = lever.value(position - back).subtract(lever.seen());
        if (smaller.signum() == back) {
            Outcome before = outcome(appraiser, with(dossier, place, lever.at().apply(position - back)));
            assertThat(wanted.test(compared(appraiser, now, before)))
                    .as("one step before %s", change)
                    .isFalse();
        }
    }

    private static int compared(Appraiser appraiser, Outcome now, Outcome then) {
        if (then.status() != Verdict.Status.FINAL) {
            return 0;
        }
        int ranks = appraiser.policy().rank(now.grade()) - appraiser.policy().rank(then.grade());
        return ranks != 0 ? ranks : then.money().compareTo(now.money());
    }

    private static Dossier with(Dossier dossier, int place, Fact.Given fact) {
        List<Evidence> changed = new ArrayList<>(dossier.evidence());
        changed.set(place, new Evidence(fact, List.of()));
        return new Dossier(dossier.staffNo(), dossier.period(), changed);
    }

    private static Outcome outcome(Appraiser appraiser, Dossier dossier) {
        return Outcome.of(appraiser.appraise(dossier));
    }

    private static Prospects prospects(Appraiser appraiser, Dossier dossier) {
        return new Prospecting(appraiser, dossier).prospects();
    }

    private static Dossier marked(String mark) {
        List<Evidence> evidence = new ArrayList<>();
        for (String each : CRITERIA) {
            evidence.add(new Evidence(new Mark(each, "DAILY", Decimals.of(mark), 1), List.of()));
            evidence.add(new Evidence(new Mark(each, "QUARTERLY", Decimals.of(mark), 1), List.of()));
        }
        return new Dossier(new StaffNo("P001"), Period.parse("2026-Q3").orElseThrow(), evidence);
    }
}
