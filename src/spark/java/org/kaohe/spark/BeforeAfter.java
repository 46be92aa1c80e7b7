package org.kaohe.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Replay;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;

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
        String proposalsAfter)
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
        Verdict before = pinned.appraise(dossier);
        Verdict after = draft.appraise(dossier);
        return new BeforeAfter(
                it.id(),
                it.staffNo().value(),
                it.period().toString(),
                grade(before),
                grade(after),
                Numbers.text(before.score()),
                Numbers.text(after.score()),
                bonus(before),
                bonus(after),
                before.proposals().toString(),
                after.proposals().toString());
    }

    boolean differs() {
        return !gradeBefore.equals(gradeAfter)
                || !Objects.equals(scoreBefore, scoreAfter)
                || bonusDifference().signum() != 0
                || !proposalsBefore.equals(proposalsAfter);
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

    private static String grade(Verdict verdict) {
        return verdict.status() == Verdict.Status.FINAL && verdict.grade() != null
                ? verdict.grade()
                : verdict.status().name();
    }

    private static BigDecimal bonus(Verdict verdict) {
        return verdict.bonus() == null ? BigDecimal.ZERO : verdict.bonus();
    }
}
