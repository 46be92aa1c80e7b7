package org.kaohe.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.people.StaffNo;

/** The ranks of the people of one slice, as they travel to its task. */
record Ranks(ArrayList<Rank> ranks) implements Serializable {

    static final Ranks NONE = new Ranks(new ArrayList<>());

    record Rank(String staffNo, String among, int rank, int of, BigDecimal mean, int members) implements Serializable {}

    static Ranks of(SliceKey slice, Standings standings) {
        var ranks = new ArrayList<Rank>();
        for (String staffNo : slice.staff()) {
            standings.of(new StaffNo(staffNo)).forEach(evidence -> {
                var it = (Standing) evidence.fact();
                ranks.add(new Rank(staffNo, it.among(), it.rank(), it.of(), it.mean(), it.members()));
            });
        }
        return new Ranks(ranks);
    }

    Standings standings() {
        Map<StaffNo, List<Standing>> own = new HashMap<>();
        ranks.forEach(each -> own.computeIfAbsent(new StaffNo(each.staffNo()), first -> new ArrayList<>())
                .add(new Standing(each.among(), each.rank(), each.of(), each.mean(), each.members())));
        return Standings.of(own);
    }
}
