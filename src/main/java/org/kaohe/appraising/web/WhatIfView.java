package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kaohe.appraising.Answering.WhatIf;
import org.kaohe.appraising.Prospects.Change;
import org.kaohe.appraising.Prospects.Outcome;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;

/** What would lift and what would drop a result, the smallest change first; each was evaluated with the pinned policy. */
record WhatIfView(OutcomeView now, Side lifts, Side drops) {

    /** One direction; with no changes, the text says that no single indicator does it. */
    record Side(List<ChangeView> changes, Bilingual text) {}

    record OutcomeView(Verdict.Status status, BigDecimal score, String grade, BigDecimal bonus) {
        static OutcomeView of(Outcome it) {
            return new OutcomeView(it.status(), it.score(), it.grade(), it.bonus());
        }
    }

    /**
     * One change that does it; the next smaller one does not.
     *
     * @param seen a mean mark, a numerator, or a number of failed inspections
     * @param share of the range the value can have, 0 to 1
     * @param gives the result with it
     */
    record ChangeView(
            Bilingual before,
            Bilingual after,
            BigDecimal seen,
            BigDecimal needed,
            BigDecimal difference,
            BigDecimal share,
            OutcomeView gives,
            Bilingual text) {}

    static WhatIfView of(WhatIf answer) {
        var making = new Making(answer);
        return new WhatIfView(
                OutcomeView.of(answer.prospects().now()),
                making.side(answer.prospects().lifts(), "lift"),
                making.side(answer.prospects().drops(), "drop"));
    }

    /** Tells the changes of one answer. */
    private static final class Making {
        private final Narration narration;
        private final ChangeText zh;
        private final ChangeText en;
        private final Verdict.Status status;

        Making(WhatIf answer) {
            narration = new Narration(answer.explanation());
            zh = new ChangeText(answer.explanation(), Locale.CHINESE);
            en = new ChangeText(answer.explanation(), Locale.ENGLISH);
            status = answer.prospects().now().status();
        }

        Side side(List<Change> changes, String direction) {
            String key = !changes.isEmpty()
                    ? direction
                    : status == Verdict.Status.FINAL ? direction + ".none" : "none." + status;
            return new Side(changes.stream().map(this::view).toList(), new Bilingual(zh.say(key), en.say(key)));
        }

        private ChangeView view(Change it) {
            return new ChangeView(
                    narration.of(it.before()),
                    narration.of(it.after()),
                    it.seen(),
                    it.needed(),
                    it.difference(),
                    it.share(),
                    OutcomeView.of(it.gives()),
                    new Bilingual(zh.of(it), en.of(it)));
        }
    }

    /** What of a fact changes. */
    static String kind(Change it) {
        return it.before() instanceof Inspection ? "fails" : it.before() instanceof Kpi ? "numerator" : "mean";
    }
}
