package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Proposed;

/** What oracle and engine have to agree on, to the last digit. */
record Result(Status status, BigDecimal score, String grade, BigDecimal bonus, SortedSet<String> proposals) {

    static final Result PROVISIONAL = new Result(Status.PROVISIONAL, null, null, null, new TreeSet<>());

    static Result of(Verdict verdict) {
        return new Result(
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                verdict.bonus(),
                verdict.proposals().stream().map(Proposed::code).collect(Collectors.toCollection(TreeSet::new)));
    }
}
