package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.measure.Decimals;

/**
 * Numbers as HR writes them: ASCII digits with at most one dot. Refused: thousands separators, percent signs, exponents
 * and full-width digits, because each of them has been read two ways somewhere.
 */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(Decimals.of(text)) : Optional.empty();
    }

    static Optional<Integer> whole(String text, int least, int most) {
        return WHOLE.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }
}
