package org.kaohe.roster.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Posts;
import org.kaohe.roster.Employee;
import org.kaohe.roster.Renewals;

/**
 * A person's file as its page shows it.
 *
 * @param conditions empty for whoever need not know them
 * @param writes may add to it
 */
record FileView(
        String staffNo,
        String name,
        String hiredOn,
        String leftOn,
        List<Place> places,
        List<Span> conditions,
        List<Certificate> certificates,
        List<GrowthFile.Attended> trainings,
        List<GrowthFile.Mentored> trainees,
        String mentor,
        List<String> levels,
        boolean writes,
        String today) {

    /** Where somebody worked; {@code until} is empty while it lasts. */
    record Place(String team, String post, String track, String level, String from, String until) {}

    record Span(String kind, String from, String until) {}

    /** @param suspendable it is the newest of its code, and no check has failed */
    record Certificate(
            String code,
            String level,
            String issuedOn,
            String endsOn,
            String suspendedOn,
            Standing standing,
            boolean suspendable) {}

    /** What the page is drawn with. */
    record Around(Renewals renewals, TeamNames teams, Locale language, LocalDate today) {}

    public String address() {
        return PeoplePage.address(staffNo);
    }

    static FileView of(
            Employee it, GrowthFile file, String mentor, Around around, boolean seesConditions, Set<Role> roles) {
        return new FileView(
                it.staffNo().value(),
                it.name(),
                it.hiredOn().toString(),
                text(it.leftOn()),
                it.assignments().stream()
                        .map(each -> new Place(
                                around.teams.of(each.team()),
                                Posts.name(each.post(), around.language),
                                each.track(),
                                each.level(),
                                each.days().from().toString(),
                                text(each.days().until())))
                        .toList(),
                it.conditions().stream()
                        .filter(each -> seesConditions)
                        .map(each -> new Span(
                                each.kind(),
                                each.days().from().toString(),
                                text(each.days().until())))
                        .toList(),
                file.certificates().stream()
                        .sorted(Comparator.comparing(Held::code)
                                .thenComparing(Held::issuedOn, Comparator.reverseOrder()))
                        .map(each -> certificate(each, file.certificates(), around))
                        .toList(),
                file.trainings().stream()
                        .sorted(Comparator.comparing(GrowthFile.Attended::takenOn)
                                .reversed())
                        .toList(),
                file.trainees(),
                mentor,
                GrowthFile.LEVELS,
                roles.contains(Role.HR_EDITOR) || roles.contains(Role.HR_APPROVER),
                around.today.toString());
    }

    private static Certificate certificate(Held it, List<Held> all, Around around) {
        Standing standing = Standing.of(it, all, around.renewals, around.today);
        return new Certificate(
                it.code(),
                it.level(),
                it.issuedOn().toString(),
                around.renewals.endsOn(it.issuedOn()).toString(),
                text(it.suspendedOn()),
                standing,
                standing != Standing.REPLACED && standing != Standing.SUSPENDED);
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
