package org.kaohe.appraising.web;

import java.util.Locale;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.FactText;

/** Renders the facts of one explanation in both languages. */
final class Sentences {

    private final FactText zh;
    private final FactText en;

    Sentences(Explanation explanation) {
        zh = explanation.sentences(Locale.CHINESE);
        en = explanation.sentences(Locale.ENGLISH);
    }

    Bilingual of(Fact fact) {
        return new Bilingual(zh.of(fact), en.of(fact));
    }
}
