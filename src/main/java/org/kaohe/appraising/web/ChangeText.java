package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Prospects.Change;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.measure.Decimals;

/** A change of one indicator as a sentence; the words stand in {@code org/kaohe/changes_{zh,en}.properties}. */
final class ChangeText {

    /** Decimals of a mean people are shown; the API gives it in full. */
    private static final int SHOWN = 2;

    private final Locale language;
    private final ResourceBundle words;
    private final UnaryOperator<String> names;

    ChangeText(Explanation explanation, Locale language) {
        this.language = language;
        this.names = Explanation.names(explanation.policy(), language);
        this.words = ResourceBundle.getBundle(
                "org.kaohe.changes",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(Change it) {
        return say(
                "change." + WhatIfView.kind(it), subject(it), text(it.seen()), text(it.needed()), gives(it), whole(it));
    }

    private String gives(Change it) {
        String bonus = it.gives().bonus() == null
                ? ""
                : say("gives.bonus", text(it.gives().bonus()));
        String score = it.gives().score() == null
                ? ""
                : say("gives.score", text(it.gives().score()));
        return say("gives", it.gives().grade(), score, bonus);
    }

    private String subject(Change it) {
        if (it.before() instanceof Inspection inspection) {
            return names.apply(inspection.item());
        } else if (it.before() instanceof Kpi kpi) {
            return say("subject", names.apply(kpi.indicator()), names.apply(kpi.source()));
        }
        Mark mark = (Mark) it.before();
        return say("subject", names.apply(mark.indicator()), names.apply(mark.source()));
    }

    /** Of a ratio, what the numerator is a part of. */
    private static String whole(Change it) {
        return it.before() instanceof Kpi kpi ? kpi.denominator().toPlainString() : "";
    }

    private static String text(BigDecimal value) {
        return Decimals.plain(value.scale() > SHOWN ? value.setScale(SHOWN, RoundingMode.HALF_UP) : value)
                .toPlainString();
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }
}
