package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.appraising.Answering.WhyNot;
import org.kaohe.core.decision.Obstacle;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.decision.Relation;
import org.kaohe.core.decision.Silence;

/**
 * A rule that did not fire.
 *
 * @param condition the first that does not hold, from 1; 0 when the evaluation failed before it came to the rule
 * @param type of the fact the condition is about; null where {@code facts} say it
 * @param wanted what such a fact would have to be like
 * @param facts the nearest one, those in the way, or those counted
 * @param gaps what is seen, what is needed, and how far that is
 * @param others how often the same condition failed besides
 */
record WhyNotView(
        RuleView rule,
        int condition,
        Kind kind,
        String type,
        List<LimitView> wanted,
        List<Bilingual> facts,
        List<GapView> gaps,
        int others,
        Bilingual text) {

    /** What stands in the way. */
    enum Kind {
        /** A fact that is not there. */
        ABSENT,
        /** A fact that is not as it has to be. */
        UNFIT,
        /** Facts the rule fires only without. */
        UNWANTED,
        /** A sum or a count. */
        TOTAL,
        /** A failure of the evaluation. */
        NOT_REACHED
    }

    /** @param subject in the words of rule files */
    record LimitView(String subject, Relation relation, Object bound) {
        static LimitView of(Limit it) {
            return new LimitView(it.subject(), it.relation(), it.bound());
        }
    }

    /** @param needed null where none is known */
    record GapView(LimitView limit, Object seen, Object needed, BigDecimal distance) {
        static GapView of(Gap it) {
            return new GapView(LimitView.of(it.limit()), it.seen(), it.needed(), it.distance());
        }
    }

    static List<WhyNotView> of(WhyNot answer) {
        var narration = new Narration(answer.explanation());
        return answer.silent().stream().map(each -> of(each, answer, narration)).toList();
    }

    private static WhyNotView of(Silence it, WhyNot answer, Narration narration) {
        Obstacle obstacle = it.obstacle();
        return new WhyNotView(
                RuleView.of(answer.explanation().rules().get(it.rule())),
                it.condition(),
                kind(obstacle),
                type(obstacle),
                wanted(obstacle).stream().map(LimitView::of).toList(),
                Narration.facts(obstacle).stream().map(narration::of).toList(),
                gaps(obstacle).stream().map(GapView::of).toList(),
                it.others(),
                narration.of(it));
    }

    private static Kind kind(Obstacle it) {
        if (it instanceof Obstacle.Absent) {
            return Kind.ABSENT;
        } else if (it instanceof Obstacle.Unfit) {
            return Kind.UNFIT;
        } else if (it instanceof Obstacle.Unwanted) {
            return Kind.UNWANTED;
        }
        return it instanceof Obstacle.Total ? Kind.TOTAL : Kind.NOT_REACHED;
    }

    private static String type(Obstacle it) {
        return it instanceof Obstacle.Absent absent
                ? absent.type()
                : it instanceof Obstacle.Total total ? total.type() : null;
    }

    private static List<Limit> wanted(Obstacle it) {
        return it instanceof Obstacle.Absent absent
                ? absent.wanted()
                : it instanceof Obstacle.Total total ? total.wanted() : List.of();
    }

    private static List<Gap> gaps(Obstacle it) {
        return it instanceof Obstacle.Unfit unfit
                ? unfit.gaps()
                : it instanceof Obstacle.Total total ? total.gaps() : List.of();
    }
}
