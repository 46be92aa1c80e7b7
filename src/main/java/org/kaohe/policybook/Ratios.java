package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.measure.Decimals;

/** Counts written with slashes in a case: a KPI as {@code 19/20}, an inspection as {@code fails/checks[/not-applicable]}. */
final class Ratios {

    private static final Pattern KPI = Pattern.compile("([0-9.]{1,15})/([0-9.]{1,15})");
    private static final Pattern CHECKS = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})(?:/([0-9]{1,5}))?");

    private Ratios() {}

    record Ratio(BigDecimal numerator, BigDecimal denominator) {}

    record Checks(int fails, int checks, int notApplicable) {}

    static Optional<Ratio> kpi(YamlItem item) {
        return item.text().flatMap(text -> {
            Matcher matcher = KPI.matcher(text);
            Optional<BigDecimal> numerator = matcher.matches() ? Numbers.decimal(matcher.group(1)) : Optional.empty();
            Optional<BigDecimal> denominator =
                    numerator.isPresent() ? Numbers.decimal(matcher.group(2)) : Optional.empty();
            return denominator.filter(each -> each.signum() > 0).isPresent()
                    ? Optional.of(new Ratio(Decimals.plain(numerator.get()), denominator.get()))
                    : item.wrong("case.kpi", text);
        });
    }

    static Optional<Checks> checks(YamlItem item) {
        return item.text().flatMap(text -> {
            Matcher matcher = CHECKS.matcher(text);
            if (!matcher.matches()) {
                return item.wrong("case.inspection", text);
            }
            int fails = Integer.parseInt(matcher.group(1));
            int checks = Integer.parseInt(matcher.group(2));
            int notApplicable = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            return fails > checks
                    ? item.wrong("case.inspection", text)
                    : Optional.of(new Checks(fails, checks, notApplicable));
        });
    }
}
