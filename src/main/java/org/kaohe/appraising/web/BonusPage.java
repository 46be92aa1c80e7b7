package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.BonusSheet;
import org.kaohe.appraising.Handouts;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Posts;
import org.kaohe.pages.Section;
import org.kaohe.sheet.TableFile;

/** The bonus sheet of a period: by team, with totals, and as a workbook with everybody. */
@Path("/bonus")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class BonusPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheet(Frame frame, PeriodChoice choice, List<Team> teams, BonusSheet.Sum all);
    }

    record Team(String code, String name, BonusSheet.Sum sum) {}

    private final BonusSheet sheet;
    private final ReadDecisions decisions;
    private final Handouts handouts;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    BonusPage(
            BonusSheet sheet,
            ReadDecisions decisions,
            Handouts handouts,
            Callers callers,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.sheet = sheet;
        this.decisions = decisions;
        this.handouts = handouts;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance sheet(@RestQuery String policy, @RestQuery String period) {
        Frame frame = frames.at(Section.BONUS);
        PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
        if (choice.none()) {
            return frame.show(Templates.sheet(frame, choice, List.of(), BonusSheet.Sum.NONE));
        }
        PolicyAndPeriod of = choice.chosen().orElseThrow();
        BonusSheet.Sums sums = sheet.sums(of.policy(), of.period(), callers.reader());
        List<Team> rows = sums.teams().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Team(each.getKey(), teams.of(each.getKey()), each.getValue()))
                .toList();
        return frame.show(Templates.sheet(frame, choice, rows, sums.all()));
    }

    /** Everybody, as a typed workbook; the journal is told. */
    @GET
    @Path("sheet.xlsx")
    @Produces(MediaType.WILDCARD)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public Response workbook(@RestQuery String policy, @RestQuery String period) {
        PolicyAndPeriod of = PolicyAndPeriod.of(policy, period);
        Frame frame = frames.at(Section.BONUS);
        Reader reader = callers.reader();
        long people = sheet.count(of.policy(), of.period(), reader);
        if (people > ExportResource.MOST_ROWS) {
            throw Refused.invalid(
                    List.of(Problem.error("export.too-many", Place.NOWHERE, people, ExportResource.MOST_ROWS)));
        }
        handouts.add(Change.of(callers.account(), "bonus-sheet-exported", "export", "xlsx")
                .with("policy", of.policy())
                .with("period", of.period())
                .with("rows", people));
        var texts = new ExportTexts(frame.locale());
        String name = texts.of("bonus-sheet") + "_" + of.period().toString().replace("-", "") + "_"
                + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
        List<String> headers = texts.of(
                "team", "staffNo", "name", "post", "grade", "status", "bonusByRule", "bonusSetTo", "bonusPays", "id");
        return TableAnswer.of(
                name, TableFile.Format.of("xlsx").orElseThrow(), texts.of("bonus-sheet"), headers, table -> {
                    for (List<Object> row : rows(of, reader, texts, frame)) {
                        table.row(row);
                    }
                });
    }

    private List<List<Object>> rows(PolicyAndPeriod of, Reader reader, ExportTexts texts, Frame frame) {
        List<List<Object>> rows = new ArrayList<>();
        sheet.lines(of.policy(), of.period(), reader, line -> {
            var decision = line.decision();
            rows.add(Arrays.asList(
                    teams.of(decision.team()),
                    decision.staffNo(),
                    decision.name(),
                    Posts.name(decision.post(), frame.locale()),
                    decision.grade(),
                    texts.of("status." + decision.status()),
                    decision.bonus(),
                    line.setTo().orElse(null),
                    decision.bonus() == null && line.setTo().isEmpty() ? null : line.pays(),
                    String.valueOf(decision.id())));
        });
        return rows;
    }
}
