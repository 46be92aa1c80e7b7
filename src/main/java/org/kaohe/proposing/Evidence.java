package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.policy.Text;

/**
 * What a decision rested on, copied on the day it was proposed from: whatever is corrected later, this stays, because only
 * the reasons named then count.
 *
 * @param version published
 * @param source of the policy, as the policy names it
 * @param traceHash SHA-256 over the stored trace, in lower-case hex
 * @param dueDays within how many days the policy wants proposals decided; null when it does not say
 */
public record Evidence(
        long decision,
        String policy,
        Integer version,
        String contentHash,
        String engineVersion,
        String period,
        String source,
        String factsHash,
        String traceHash,
        BigDecimal score,
        String grade,
        BigDecimal bonus,
        Integer dueDays,
        List<Ground> grounds,
        List<Named> facts,
        List<Seen> observations) {

    public Evidence {
        grounds = List.copyOf(grounds);
        facts = List.copyOf(facts);
        observations = List.copyOf(observations);
    }

    /**
     * A rule that proposed it.
     *
     * @param line of the file, from 1
     * @param text what HR wrote
     * @param clauses of the source that the figures it used name
     */
    public record Ground(String rule, String file, int line, String text, List<String> clauses) {}

    /** A fact the proposal rests on, in words. */
    public record Named(String type, Text text, List<Long> observations) {}

    /** An observation behind the facts, as it stood. */
    public record Seen(
            long id,
            LocalDate observedOn,
            String subject,
            String source,
            String reading,
            String note,
            String evidence,
            String observer,
            Instant recordedAt) {}

    /** The accounts that recorded what it rests on. */
    public List<String> scorers() {
        return observations.stream().map(Seen::observer).distinct().sorted().toList();
    }
}
