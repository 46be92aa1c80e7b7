package org.kaohe.appealing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.appealing.Results.Outcome;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Answer;

/** Port: what appeals are about as people read it, and what a correction would do. */
public interface Evidence {

    Text title(PolicyCode policy);

    /** Of the person a decision is about; empty when it was erased. */
    String name(long decision);

    /**
     * What a decision rests on, as the person appraised reads it: who observed is left out. Empty when there is no such
     * decision.
     */
    Optional<Behind> behind(long decision);

    /** What a decision rests on, as its arbiter reads it: each observation as it stands now. */
    Optional<Behind> standing(long decision);

    /**
     * The decision that stands as it would be after the correction; nothing is stored. Refused as the correction would be.
     */
    Answer<Foreseen> foresee(Appeal appeal, Finding finding);

    /** @param rules those that took effect */
    record Behind(String name, Text team, List<Rule> rules, List<Seen> observations) {
        public Behind {
            rules = List.copyOf(rules);
            observations = List.copyOf(observations);
        }

        public Optional<Rule> rule(String named) {
            return rules.stream().filter(each -> each.name().equals(named)).findFirst();
        }

        /** @param id of the version the decision rests on */
        public Optional<Seen> observation(Long id) {
            return observations.stream()
                    .filter(each -> id != null && each.underlying() == id)
                    .findFirst();
        }
    }

    /** @param gave what it made of the facts, as sentences */
    record Rule(String name, String file, int line, String text, List<Text> gave) {}

    /** What an observation found, and so how it is corrected. */
    enum Kind {
        MARK,
        RATIO,
        CHECK
    }

    /**
     * An observation.
     *
     * @param underlying id of the version the decision rests on; another one when it was corrected since
     * @param value of a mark; null otherwise
     * @param outcome of an inspection, {@code PASS}, {@code FAIL} or {@code NA}; null otherwise
     * @param before as it was first recorded; null when it was not corrected
     * @param photos how many there are
     * @param by account; a mask for whom names are left out
     */
    record Seen(
            long id,
            long underlying,
            Kind kind,
            Text subject,
            Text source,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            String outcome,
            LocalDate on,
            String by,
            Instant at,
            String note,
            String proof,
            int photos,
            Seen before) {}

    /**
     * What would come of it.
     *
     * @param bonusDifference CNY, after less before
     * @param others decisions of other people or periods that would change as well
     */
    record Foreseen(Outcome before, Outcome after, BigDecimal bonusDifference, int others) {}
}
