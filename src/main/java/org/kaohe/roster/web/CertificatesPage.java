package org.kaohe.roster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;
import org.kaohe.roster.Renewals;

/** Certificates that end soon or have ended, and who sees to the renewal. */
@Path("/certificates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class CertificatesPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1_000_000;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, int days, int furthest, List<Line> rows, Pager pager);
    }

    /** One that ends. */
    record Line(
            String staffNo,
            String name,
            String team,
            String code,
            String level,
            String endsOn,
            String suspendedOn,
            Standing standing,
            String leaders) {

        public String address() {
            return PeoplePage.address(staffNo);
        }
    }

    private final Renewals renewals;
    private final TeamNames teams;
    private final Access access;
    private final Frames frames;
    private final Clock clock;

    CertificatesPage(Renewals renewals, TeamNames teams, Access access, Frames frames, Clock clock) {
        this.renewals = renewals;
        this.teams = teams;
        this.access = access;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance list(@RestQuery @DefaultValue("30") int days, @RestQuery @DefaultValue("0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(List.of(Problem.error("http.page", Place.field("page"), ROWS)));
        }
        if (days < 0 || days > Renewals.FURTHEST) {
            throw Refused.invalid(List.of(Problem.error("growth.days", Place.field("days"), days, Renewals.FURTHEST)));
        }
        LocalDate today = LocalDate.now(clock);
        Renewals.Endings found = renewals.within(access.readable(today), today, days, page, ROWS);
        return frames.at(Section.PEOPLE)
                .show(Templates.list(
                        frames.at(Section.PEOPLE),
                        days,
                        Renewals.FURTHEST,
                        found.certificates().stream()
                                .map(each -> line(each, today))
                                .toList(),
                        Pager.of(found.total(), page, ROWS, "/certificates", Map.of("days", String.valueOf(days)))));
    }

    private Line line(Renewals.Ending it, LocalDate today) {
        Standing standing = it.suspendedOn() != null
                ? Standing.SUSPENDED
                : today.isBefore(it.endsOn()) ? Standing.SOON : Standing.ENDED;
        return new Line(
                it.staffNo().value(),
                it.name(),
                it.team().isEmpty() ? "" : teams.of(it.team()),
                it.code(),
                it.level(),
                it.endsOn().toString(),
                it.suspendedOn() == null ? "" : it.suspendedOn().toString(),
                standing,
                it.leaders().stream().map(StaffNo::value).collect(Collectors.joining(" ")));
    }
}
