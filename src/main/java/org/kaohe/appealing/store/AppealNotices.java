package org.kaohe.appealing.store;

import java.util.List;
import org.kaohe.appealing.Appeal;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Recipient;

/** Who is told what of an appeal: the person and the arbiter. */
final class AppealNotices {

    private AppealNotices() {}

    static List<Notice> filed(Appeal it) {
        Notice taken = notice(new Recipient.Employee(it.staffNo()), "appeal-taken", it, false);
        return it.arbiterName().map(arbiter -> List.of(taken, toJudge(it, arbiter))).orElse(List.of(taken));
    }

    static Notice toJudge(Appeal it, String arbiter) {
        return notice(new Recipient.Holder(arbiter), "appeal-to-judge", it, true);
    }

    static Notice off(Appeal it, String arbiter) {
        return notice(new Recipient.Holder(arbiter), "appeal-reassigned", it, false);
    }

    static Notice judged(Appeal it) {
        return notice(new Recipient.Employee(it.staffNo()), "appeal-judged", it, false);
    }

    private static Notice notice(Recipient to, String kind, Appeal it, boolean asks) {
        return new Notice(
                to, kind, "appeals/" + it.id(), List.of(String.valueOf(it.id())), asks ? it.dueOn() : null);
    }
}
