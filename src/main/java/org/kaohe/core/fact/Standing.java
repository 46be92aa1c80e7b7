package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * Where the person's score, or the team's mean score, stands. Only there when everybody it compares has a score, and
 * only for consequences: it never has a part in score or grade. People in probation or on long leave are not compared.
 *
 * @param among {@code team} the person within the team, {@code everybody} the person among all, {@code teams} the team
 *     among teams
 * @param rank 1 for the best; equals share a rank
 * @param of how many are compared
 * @param mean mean score of the person's team, or of everybody for {@code everybody}
 * @param members people that mean is over
 */
public record Standing(String among, int rank, int of, BigDecimal mean, int members) implements Fact.Given {

    public static final String TEAM = "team";
    public static final String EVERYBODY = "everybody";
    public static final String TEAMS = "teams";

    public Standing {
        if (rank < 1 || rank > of || members < 1) {
            throw new IllegalArgumentException("rank " + rank + " of " + of + " among " + among);
        }
        mean = Decimals.plain(mean);
    }
}
