package org.kaohe.appealing.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.Appeals.Assignment;
import org.kaohe.appealing.Bar;
import org.kaohe.appealing.Choice;
import org.kaohe.appealing.Choice.Weighed;
import org.kaohe.appealing.Target;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.sql.Row;

/** Rows as appeals and assignments. */
final class AppealRows {

    private AppealRows() {}

    static Appeal appeal(Row row) throws SQLException {
        String again = row.text("again");
        return new Appeal(
                row.number("id"),
                new Target(AppealKind.valueOf(row.text("kind")), row.numberOrNull("observation_id"), row.text("rule")),
                row.number("decision_id"),
                new StaffNo(row.text("staff_no")),
                new PolicyCode(row.text("policy")),
                Period.parse(row.text("period")).orElseThrow(),
                row.text("scorer"),
                row.text("reason"),
                AppealState.valueOf(row.text("state")),
                row.moment("filed_at"),
                row.day("due_on"),
                row.text("arbiter"),
                row.moment("ended_at"),
                row.text("judgement"),
                row.flag("final"),
                row.numberOrNull("corrected"),
                again == null ? null : Appeal.Again.valueOf(again),
                row.numberOrNull("decision_after"));
    }

    static Assignment assignment(Row row) throws SQLException {
        List<String> parts = row.texts("weighed");
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 3) {
            Optional<Bar> bar = Optional.of(parts.get(i + 1))
                    .filter(text -> !text.isEmpty())
                    .map(Bar::valueOf);
            weighed.add(new Weighed(parts.get(i), bar, Integer.parseInt(parts.get(i + 2))));
        }
        return new Assignment(
                new Choice(Optional.ofNullable(row.text("arbiter")), weighed),
                row.text("reason"),
                row.text("made_by"),
                row.moment("made_at"));
    }

    /** Account, bar and open appeals of each, in turn. */
    static List<String> inTurn(Choice choice) {
        List<String> parts = new ArrayList<>();
        for (Weighed each : choice.weighed()) {
            parts.add(each.account());
            parts.add(each.bar().map(Bar::name).orElse(""));
            parts.add(String.valueOf(each.open()));
        }
        return parts;
    }
}
