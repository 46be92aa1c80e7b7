package org.kaohe.appraising.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.decision.Obstacle;
import org.kaohe.core.decision.ObstacleText;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.RuleInfo;

/** Tells parts of one explanation in both languages. */
final class Narration {

    private final List<RuleInfo> rules;
    private final Sentences facts;
    private final ObstacleText zh;
    private final ObstacleText en;

    Narration(Explanation explanation) {
        rules = explanation.rules();
        facts = new Sentences(explanation);
        zh = new ObstacleText(Locale.CHINESE, Explanation.names(explanation.policy(), Locale.CHINESE));
        en = new ObstacleText(Locale.ENGLISH, Explanation.names(explanation.policy(), Locale.ENGLISH));
    }

    Bilingual of(Fact fact) {
        return facts.of(fact);
    }

    Bilingual of(Silence silence) {
        String rule = rules.get(silence.rule()).name();
        return new Bilingual(zh.of(silence, rule), en.of(silence, rule));
    }

    /** The facts an obstacle is about. */
    static List<Fact> facts(Obstacle obstacle) {
        Function<Obstacle, List<? extends Fact>> facts = it -> it instanceof Obstacle.Unfit unfit
                ? List.of(unfit.fact())
                : it instanceof Obstacle.Unwanted unwanted
                        ? unwanted.facts()
                        : it instanceof Obstacle.Total total ? total.members() : List.of();
        return List.copyOf(facts.apply(obstacle));
    }
}
