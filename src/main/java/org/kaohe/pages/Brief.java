package org.kaohe.pages;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kaohe.core.measure.Decimals;

/**
 * Numbers as people read them. What is calculated stays exact: pages put the exact value in the {@code title} of what
 * they show, and the API never rounds.
 */
@TemplateExtension
public final class Brief {

    private static final int SHOWN = 2;

    /** A number with more decimals than are shown, not part of a date, a version or a word. */
    private static final Pattern LONG = Pattern.compile("(?<![\\w.])\\d+\\.\\d{" + (SHOWN + 1) + ",}(?![\\w.]*\\w)");

    private Brief() {}

    /** At most two decimals; a number that would then be zero keeps its first two digits that are not. */
    public static String brief(BigDecimal it) {
        if (it == null) {
            return "";
        }
        BigDecimal shown = it.setScale(SHOWN, RoundingMode.HALF_UP);
        if (shown.signum() == 0 && it.signum() != 0) {
            shown = it.round(new java.math.MathContext(SHOWN, RoundingMode.HALF_UP));
        }
        return Decimals.plain(shown).toPlainString();
    }

    /** A sentence with its long numbers shortened. */
    public static String brief(String sentence) {
        return sentence == null ? "" : LONG.matcher(sentence).replaceAll(Brief::brief);
    }

    /** For a value in an address. */
    public static String urlEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** As it was calculated. */
    public static String exact(BigDecimal it) {
        return it == null ? "" : Decimals.plain(it).toPlainString();
    }

    private static String brief(MatchResult number) {
        return brief(new BigDecimal(number.group()));
    }
}
