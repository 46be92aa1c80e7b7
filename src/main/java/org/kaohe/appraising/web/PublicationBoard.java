package org.kaohe.appraising.web;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.pages.Pager;

/**
 * What can be published of one policy and period, and what was.
 *
 * @param teams empty when nothing was decided, or nothing is chosen yet
 * @param due policies and periods with results that were not published
 */
record PublicationBoard(
        List<Choice> policies,
        List<Choice> periods,
        String policy,
        String period,
        List<Team> teams,
        boolean provisional,
        boolean publishes,
        List<Due> due,
        List<Line> waves,
        Pager pager) {

    public boolean chosen() {
        return !policy.isEmpty() && !period.isEmpty();
    }

    public boolean anyReady() {
        return teams.stream().anyMatch(each -> each.ready() > 0 || each.readyProvisional() > 0);
    }

    /** An entry of a drop-down. */
    record Choice(String value, String label, boolean chosen) {}

    /** @param missing address of the results that miss evidence */
    record Team(
            String code,
            String name,
            int decided,
            int provisional,
            int failed,
            int published,
            int acknowledged,
            int ready,
            int readyProvisional,
            boolean ticked,
            String missing) {}

    /** Results that wait for publication. */
    record Due(String title, String period, String address) {}

    /** A wave. */
    record Line(
            long id,
            String policy,
            String period,
            List<String> teams,
            int people,
            int acknowledged,
            boolean complete,
            LocalDate acknowledgeUntil,
            boolean late,
            LocalDate appealUntil,
            String by,
            String at) {}

    /** Somebody who has not acknowledged. */
    record Waiting(long decision, String staffNo, String name, String team, int reminders, String remindedAt) {}
}
