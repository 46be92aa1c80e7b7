package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Tally;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** How the grades of a period are spread over the teams, and over the periods before; each picture with its table. */
@Path("/results/spread")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class SpreadPage {

    private static final int TEAMS = 50;
    private static final int PERIODS = 8;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance spread(Frame frame, Spread view);
    }

    /** @param grades best first; the last column is of people without one */
    record Spread(
            String title, String policy, String period, List<String> grades, List<Bar> teams, List<Bar> periods) {}

    /** One row of a table, and the bar of its picture. */
    record Bar(String label, String address, int total, List<Part> parts) {}

    /** @param from where it begins on the bar, which is as long as the row's total */
    record Part(int people, int from, int colour, String title) {}

    private final ReadDecisions decisions;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;

    SpreadPage(ReadDecisions decisions, Callers callers, TeamNames teams, Frames frames) {
        this.decisions = decisions;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance spread(@RestQuery String policy, @RestQuery String period) {
        if (policy == null || period == null || policy.isBlank() || period.isBlank()) {
            throw Refused.invalid(List.of(Problem.error("run.period.invalid", Place.field("period"), period)));
        }
        Frame at = frames.at(Section.RESULTS);
        Frame frame =
                at.at(Section.RESULTS, new Crumb(at.texts(ResultsTexts.class).spread(), null));
        Reader reader = callers.reader();
        List<String> grades = decisions.tally(query(policy, period), reader).stream()
                .map(Tally::grade)
                .filter(each -> each != null)
                .distinct()
                .toList();
        String none = frame.texts(ResultsTexts.class).ungraded();
        Map<String, List<Tally>> tallies = decisions.tallyByTeam(query(policy, period), reader);
        List<Bar> byTeam = teams(reader)
                .filter(tallies::containsKey)
                .limit(TEAMS)
                .map(team -> bar(teams.of(team), address(policy, period, team), tallies.get(team), grades, none))
                .toList();
        List<Bar> byPeriod = decisions.decided().stream()
                .filter(each -> each.policy().value().equals(policy))
                .map(PolicyPeriod::period)
                .limit(PERIODS)
                .sorted()
                .map(each -> bar(
                        each.toString(),
                        address(policy, each.toString(), ""),
                        decisions.tally(query(policy, each.toString()), reader),
                        grades,
                        none))
                .toList();
        String title = decisions.title(new PolicyCode(policy)).in(frame.locale());
        return frame.show(Templates.spread(frame, new Spread(title, policy, period, grades, byTeam, byPeriod)));
    }

    /** The list of those the bar is about. */
    private static String address(String policy, String period, String team) {
        return UriBuilder.fromPath("/results")
                .queryParam("policy", "{policy}")
                .queryParam("period", "{period}")
                .queryParam("team", "{team}")
                .build(policy, period, team)
                .toString();
    }

    private static DecisionQuery query(String policy, String period) {
        var filter = new DecisionParameters();
        filter.policy = policy;
        filter.period = period;
        return filter.read(Paging.of(0, 1));
    }

    private Stream<String> teams(Reader reader) {
        Map<String, String> all = teams.all();
        return reader.reach() instanceof Scope.Teams led
                ? all.keySet().stream().filter(led.codes()::contains)
                : all.keySet().stream();
    }

    /** A grade that only this row has counts among those without one: the columns are those of the period asked for. */
    private static Bar bar(String label, String address, List<Tally> tallies, List<String> grades, String none) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int left = tallies.stream().mapToInt(Tally::people).sum();
        int total = left;
        for (int colour = 0; colour < grades.size(); colour++) {
            String grade = grades.get(colour);
            int people = tallies.stream()
                    .filter(each -> grade.equals(each.grade()))
                    .mapToInt(Tally::people)
                    .sum();
            parts.add(new Part(people, from, colour, label + " " + grade + " " + people));
            from += people;
            left -= people;
        }
        parts.add(new Part(left, from, grades.size(), label + " " + none + " " + left));
        return new Bar(label, address, total, parts);
    }
}
