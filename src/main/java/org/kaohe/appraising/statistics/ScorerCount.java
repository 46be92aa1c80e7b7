package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.observation.Scorers.Share;

/** Sums what accounts observed, by team. Needs memory for accounts, teams and indicators, not for observations. */
final class ScorerCount {

    private static final int DECIMALS = 4;

    private record Account(String observer, String team) {}

    private record Measure(String subject, String source) {}

    /** The sums of one measure. */
    private static final class Sums {
        private long marks;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;
        private long checks;
        private long fails;

        void add(Share share) {
            marks += share.marks();
            sum = sum.add(share.sum());
            squares = squares.add(share.squares());
            checks += share.checks();
            fails += share.fails();
        }

        /** Squares of the distances from the mean, summed. */
        BigDecimal scatter() {
            return marks == 0
                    ? BigDecimal.ZERO
                    : squares.subtract(Decimals.divide(sum.multiply(sum), Decimals.of(marks)))
                            .max(BigDecimal.ZERO);
        }
    }

    private final Map<Account, Map<Measure, Sums>> accounts = new HashMap<>();
    private final Map<Account, Set<String>> people = new HashMap<>();
    private final Map<String, Map<Measure, Sums>> teams = new HashMap<>();

    void add(Share share, String team) {
        var measure = new Measure(share.subject(), share.source());
        var account = new Account(share.observer(), team);
        sums(accounts, account, measure).add(share);
        sums(teams, team, measure).add(share);
        people.computeIfAbsent(account, first -> new HashSet<>())
                .add(share.staffNo().value());
    }

    List<ScorerFigures> figures() {
        List<ScorerFigures> figures = new ArrayList<>();
        accounts.forEach((account, own) -> figures.add(figures(account, own, teams.get(account.team()))));
        return figures;
    }

    private ScorerFigures figures(Account account, Map<Measure, Sums> own, Map<Measure, Sums> team) {
        long marks = own.values().stream().mapToLong(each -> each.marks).sum();
        long checks = own.values().stream().mapToLong(each -> each.checks).sum();
        BigDecimal expectedSum = BigDecimal.ZERO;
        BigDecimal expectedFails = BigDecimal.ZERO;
        for (Map.Entry<Measure, Sums> each : own.entrySet()) {
            Sums all = team.get(each.getKey());
            Sums one = each.getValue();
            expectedSum = expectedSum.add(share(all.sum, one.marks, all.marks));
            expectedFails = expectedFails.add(share(Decimals.of(all.fails), one.checks, all.checks));
        }
        BigDecimal sum = own.values().stream().map(each -> each.sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScorerFigures(
                account.observer(),
                account.team(),
                people.get(account).size(),
                marks,
                per(sum, marks),
                per(expectedSum, marks),
                per(sum.subtract(expectedSum), marks),
                spread(own),
                spread(team),
                checks,
                own.values().stream().mapToLong(each -> each.fails).sum(),
                checks == 0 ? null : expectedFails.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static <K> Sums sums(Map<K, Map<Measure, Sums>> all, K key, Measure measure) {
        return all.computeIfAbsent(key, first -> new HashMap<>()).computeIfAbsent(measure, first -> new Sums());
    }

    private static BigDecimal share(BigDecimal whole, long part, long of) {
        return of == 0 ? BigDecimal.ZERO : Decimals.divide(whole.multiply(Decimals.of(part)), Decimals.of(of));
    }

    private static BigDecimal per(BigDecimal sum, long count) {
        return count == 0 ? null : Decimals.divide(sum, Decimals.of(count)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal spread(Map<Measure, Sums> measures) {
        long marks = measures.values().stream().mapToLong(each -> each.marks).sum();
        if (marks == 0) {
            return null;
        }
        BigDecimal scatter = measures.values().stream().map(Sums::scatter).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Decimals.divide(scatter, Decimals.of(marks))
                .sqrt(MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
