package org.kaohe.appraising.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.web.ResultsView.Choice;

/**
 * Which policy and period a page is about, of those decided. Without a choice that is what was decided last.
 *
 * @param chosen empty when nothing was decided yet
 */
record PeriodChoice(List<Choice> policies, List<Choice> periods, Optional<PolicyAndPeriod> chosen) {

    /** @param policy and {@code period}: as they stand in the address; blank for none */
    static PeriodChoice of(ReadDecisions decisions, String policy, String period, Locale language) {
        List<PolicyPeriod> decided = decisions.decided();
        Optional<PolicyAndPeriod> chosen = isBlank(policy) && isBlank(period)
                ? decisions.shownFirst(decided).map(each -> new PolicyAndPeriod(each.policy(), each.period()))
                : Optional.of(asked(decided, policy, period));
        String code = chosen.map(each -> each.policy().value()).orElse("");
        String of = chosen.map(each -> each.period().toString()).orElse("");
        return new PeriodChoice(
                decided.stream()
                        .map(PolicyPeriod::policy)
                        .distinct()
                        .map(each ->
                                new Choice(each.value(), decisions.title(each).in(language), code.equals(each.value())))
                        .toList(),
                Stream.concat(decided.stream().map(each -> each.period().toString()), Stream.of(of))
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .map(each -> new Choice(each, each, of.equals(each)))
                        .toList(),
                chosen);
    }

    public String policy() {
        return chosen.map(each -> each.policy().value()).orElse("");
    }

    public String period() {
        return chosen.map(each -> each.period().toString()).orElse("");
    }

    public boolean none() {
        return chosen.isEmpty();
    }

    /** A policy alone means its last decided period. */
    private static PolicyAndPeriod asked(List<PolicyPeriod> decided, String policy, String period) {
        return isBlank(period)
                ? last(decided, each -> each.policy().value().equals(policy))
                        .orElseGet(() -> PolicyAndPeriod.of(policy, period))
                : PolicyAndPeriod.of(policy, period.strip());
    }

    private static Optional<PolicyAndPeriod> last(List<PolicyPeriod> decided, Predicate<PolicyPeriod> which) {
        return decided.stream()
                .filter(which)
                .findFirst()
                .map(each -> new PolicyAndPeriod(each.policy(), each.period()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
