package org.kaohe.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Replay;
import org.kaohe.appraising.impact.Comparison;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.ProposalKind;

/** One person's result under the content that decided it and under another, from the same facts. */
record BeforeAfter(
        long decision,
        String staffNo,
        String period,
        String gradeBefore,
        String gradeAfter,
        String scoreBefore,
        String scoreAfter,
        BigDecimal bonusBefore,
        BigDecimal bonusAfter,
        String proposalsBefore,
        String proposalsAfter,
        boolean regraded,
        boolean differs)
        implements Serializable {

    static final StructType COLUMNS = new StructType()
            .add("decision", DataTypes.LongType, false)
            .add("staff_no", DataTypes.StringType, false)
            .add("period", DataTypes.StringType, false)
            .add("grade_before", DataTypes.StringType, false)
            .add("grade_after", DataTypes.StringType, false)
            .add("score_before", DataTypes.StringType)
            .add("score_after", DataTypes.StringType)
            .add("bonus_before", DataTypes.StringType, false)
            .add("bonus_after", DataTypes.StringType, false)
            .add("proposals_before", DataTypes.StringType, false)
            .add("proposals_after", DataTypes.StringType, false);

    static BeforeAfter of(Traced stored, Appraiser pinned, Appraiser draft) {
        Decision it = stored.decision();
        Dossier dossier =
                Replay.dossier(it, stored.trace().unpack(pinned.policy().facts()));
        var both = new Comparison(it, pinned.appraise(dossier), draft.appraise(dossier));
        return new BeforeAfter(
                it.id(),
                it.staffNo().value(),
                it.period().toString(),
                Comparison.standing(both.before()),
                Comparison.standing(both.after()),
                Numbers.text(both.before().score()),
                Numbers.text(both.after().score()),
                Comparison.bonus(both.before()),
                Comparison.bonus(both.after()),
                proposals(both.before()),
                proposals(both.after()),
                both.isRegraded(),
                both.differs());
    }

    BigDecimal bonusDifference() {
        return bonusAfter.subtract(bonusBefore);
    }

    Row row() {
        return RowFactory.create(
                decision,
                staffNo,
                period,
                gradeBefore,
                gradeAfter,
                scoreBefore,
                scoreAfter,
                bonusBefore.toPlainString(),
                bonusAfter.toPlainString(),
                proposalsBefore,
                proposalsAfter);
    }

    private static String proposals(Verdict verdict) {
        return Comparison.proposals(verdict).stream().map(ProposalKind::code).collect(Collectors.joining(" "));
    }
}
