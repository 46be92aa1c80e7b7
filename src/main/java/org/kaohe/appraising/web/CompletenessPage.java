package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Completeness;
import org.kaohe.appraising.Completeness.Gap;
import org.kaohe.appraising.Completeness.Picture;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.core.fact.FactText;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Posts;
import org.kaohe.pages.Section;

/** Before the close: who still misses which evidence, by team and policy. */
@Path("/completeness")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class CompletenessPage {

    private static final int PERIODS = 6;
    private static final int SHOWN = 200;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);
    }

    /** An entry of a drop-down. */
    record Choice(String value, String label, boolean chosen) {}

    /** One team. */
    record TeamLine(String name, String address, int people, int complete) {
        public int open() {
            return people - complete;
        }
    }

    /** One person, what is missing as sentences, and where it is recorded; null for who does not record. */
    record Line(String staffNo, String name, String team, String post, List<String> missing, String address) {}

    /** @param version null when none is in force */
    record Board(
            List<Choice> policies,
            List<Choice> periods,
            List<Choice> teams,
            String period,
            Integer version,
            int people,
            boolean tooMany,
            int most,
            int complete,
            int open,
            List<TeamLine> byTeam,
            List<Line> lines) {}

    private final Completeness completeness;
    private final PolicyShelf shelf;
    private final ReadDecisions decisions;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    CompletenessPage(
            Completeness completeness,
            PolicyShelf shelf,
            ReadDecisions decisions,
            Callers callers,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.completeness = completeness;
        this.shelf = shelf;
        this.decisions = decisions;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance list(@RestQuery String policy, @RestQuery String period, @RestQuery String team) {
        Frame frame = frames.at(Section.COMPLETENESS);
        PolicyCode code = code(policy);
        List<Period> offered = code == null ? List.of() : offered(code);
        Period asked = period(period, offered);
        String chosenTeam = team == null ? "" : team.strip();
        Scope reach = callers.reader().reach();
        Optional<Picture> found = code == null || asked == null
                ? Optional.empty()
                : completeness.of(code, asked, within(reach, chosenTeam));
        List<Gap> gaps = found.map(Picture::open).orElse(List.of()).stream()
                .filter(each -> chosenTeam.isEmpty() || each.person().team().equals(chosenTeam))
                .toList();
        List<TeamLine> byTeam = found.map(Picture::teams).orElse(List.of()).stream()
                .filter(each -> chosenTeam.isEmpty() || each.team().equals(chosenTeam))
                .map(each -> new TeamLine(
                        teams.of(each.team()), address(code, asked, each.team()), each.people(), each.complete()))
                .toList();
        boolean tooMany = found.map(Picture::tooMany).orElse(false);
        int people = tooMany
                ? found.get().people()
                : byTeam.stream().mapToInt(TeamLine::people).sum();
        boolean records = frame.has(Role.MANAGER) || frame.has(Role.HR_EDITOR) || frame.has(Role.HR_APPROVER);
        var view = new Board(
                shelf.codes().stream()
                        .map(each ->
                                new Choice(each.value(), decisions.title(each).in(frame.locale()), each.equals(code)))
                        .toList(),
                offered.stream()
                        .map(each -> new Choice(each.toString(), each.toString(), each.equals(asked)))
                        .toList(),
                teamChoices(reach, chosenTeam),
                asked == null ? "" : asked.toString(),
                found.map(Picture::version).orElse(null),
                people,
                tooMany,
                Completeness.MOST_PEOPLE,
                byTeam.stream().mapToInt(TeamLine::complete).sum(),
                gaps.size(),
                byTeam,
                gaps.stream()
                        .limit(SHOWN)
                        .map(each -> line(each, found.orElseThrow(), records, frame))
                        .toList());
        return frame.show(Templates.list(frame, view));
    }

    private PolicyCode code(String policy) {
        List<PolicyCode> all = shelf.codes();
        if (policy == null || policy.isBlank()) {
            return all.stream()
                    .filter(each -> shelf.newest(each).isPresent())
                    .findFirst()
                    .orElse(null);
        }
        return all.stream()
                .filter(each -> each.value().equals(policy))
                .findFirst()
                .orElseThrow(() ->
                        Refused.notFound(Problem.error("teamsheet.policy.unknown", Place.field("policy"), policy)));
    }

    /** The period that is open and those before it. */
    private List<Period> offered(PolicyCode code) {
        return shelf.newest(code)
                .map(each -> Period.of(each.appraiser().policy().periodKind(), LocalDate.now(clock)))
                .map(open ->
                        IntStream.range(0, PERIODS).mapToObj(open::previous).toList())
                .orElse(List.of());
    }

    private static Period period(String text, List<Period> offered) {
        if (text == null || text.isBlank()) {
            return offered.stream().findFirst().orElse(null);
        }
        Period asked = Period.parse(text.strip())
                .orElseThrow(() -> Refused.invalid(List.of(
                        Problem.error("observation.query.invalid", Place.field("period"), "period", text, "2026-Q3"))));
        // Chosen for another policy: the open one of this kind is meant.
        return offered.isEmpty() || offered.get(0).kind() == asked.kind() ? asked : offered.get(0);
    }

    private static Scope within(Scope reach, String team) {
        if (team.isEmpty() || reach instanceof Scope.People) {
            return reach;
        }
        boolean led = !(reach instanceof Scope.Teams teams) || teams.codes().contains(team);
        return led ? new Scope.Teams(Set.of(team)) : Scope.NOBODY;
    }

    private List<Choice> teamChoices(Scope reach, String chosen) {
        return teams.all().entrySet().stream()
                .filter(each ->
                        !(reach instanceof Scope.Teams led) || led.codes().contains(each.getKey()))
                .filter(each -> !(reach instanceof Scope.People))
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }

    private Line line(Gap gap, Picture picture, boolean records, Frame frame) {
        var person = gap.person();
        var text = new FactText(frame.locale(), Explanation.names(picture.policy(), frame.locale()));
        boolean inspected = picture.policy().indicators().isEmpty();
        String code = picture.policy().code().value();
        String address = inspected
                ? "/checklists/" + code + "/"
                        + Brief.urlEncoded(person.staffNo().value())
                : "/team-sheet?policy=" + code + "&team=" + Brief.urlEncoded(person.team());
        return new Line(
                person.staffNo().value(),
                person.name(),
                teams.of(person.team()),
                Posts.name(person.post(), frame.locale()),
                gap.missing().stream().map((Missing each) -> text.of(each)).toList(),
                records ? address : null);
    }

    private static String address(PolicyCode code, Period period, String team) {
        return "/completeness?policy=" + code.value() + "&period=" + period + "&team=" + Brief.urlEncoded(team);
    }
}
