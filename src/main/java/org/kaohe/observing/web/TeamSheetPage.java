package org.kaohe.observing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.observing.Staff;
import org.kaohe.observing.TeamSheet;
import org.kaohe.observing.TeamSheet.Cell;
import org.kaohe.observing.TeamSheet.Change;
import org.kaohe.observing.TeamSheet.Row;
import org.kaohe.observing.TeamSheet.Sheet;
import org.kaohe.observing.TeamSheet.Where;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** A team beside the indicators of a policy: typed like a spreadsheet, saved in one go. */
@Path("/team-sheet")
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class TeamSheetPage {

    private static final int MOST_CELLS = 5_000;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheet(Frame frame, Board view);
    }

    /** An entry of a drop-down. */
    record Choice(String value, String label, boolean chosen) {}

    /** What can be chosen, and whether there is somebody to fill in. */
    record Board(
            List<Choice> policies,
            List<Choice> teams,
            List<Choice> sources,
            String policy,
            String team,
            String source,
            String day,
            String today,
            String period,
            boolean unpublished,
            int people) {

        public boolean open() {
            return people > 0;
        }
    }

    /** The sheet for the script: heads, people, cells. */
    record CellsBody(List<Head> heads, List<Line> lines) {}

    /** An indicator. */
    record Head(String code, String name, String unit) {}

    /** A person. */
    record Line(String staffNo, String name, List<Cell> cells) {}

    /** What the script sends. */
    record SaveBody(String policy, String team, String day, String source, String reason, List<CellBody> cells) {}

    /** A changed cell. */
    record CellBody(String staffNo, String indicator, String text, Long id) {}

    /** What was done, as a sentence. */
    record SavedBody(String message) {}

    private final TeamSheet sheets;
    private final DeclaredPolicies policies;
    private final Staff staff;
    private final Access access;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    TeamSheetPage(
            TeamSheet sheets,
            DeclaredPolicies policies,
            Staff staff,
            Access access,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.sheets = sheets;
        this.policies = policies;
        this.staff = staff;
        this.access = access;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance open(
            @RestQuery String policy, @RestQuery String team, @RestQuery String day, @RestQuery String source) {
        Frame frame = frames.at(Section.TEAM_SHEET);
        LocalDate today = LocalDate.now(clock);
        LocalDate on = PageDay.of(day, today);
        List<Declared> all = policies.on(on).stream()
                .filter(each -> !each.policy().indicators().isEmpty())
                .toList();
        List<String> led =
                staff.of(access, on).stream().map(Member::team).distinct().toList();
        List<Choice> offered = choices(
                all,
                each -> each.policy().code().value(),
                each -> each.policy().title().in(frame.locale()),
                policy);
        refuseUnknown("teamsheet.policy.unknown", "policy", policy, offered);
        List<Choice> within = choices(led, Function.identity(), teams::of, team);
        refuseUnknown("teamsheet.team.unknown", "team", team, within);
        Declared chosen = all.stream()
                .filter(each -> offered.stream()
                        .anyMatch(it -> it.chosen()
                                && it.value().equals(each.policy().code().value())))
                .findFirst()
                .orElse(null);
        List<Choice> from = chosen == null
                ? List.of()
                : choices(
                        chosen.policy().sources(),
                        each -> each.code(),
                        each -> each.name().in(frame.locale()),
                        source);
        int people = chosen == null || within.isEmpty()
                ? 0
                : (int) staff.of(access, on, chosen(within)).stream()
                        .filter(chosen.policy()::isFor)
                        .count();
        var view = new Board(
                offered,
                within,
                from,
                chosen(offered),
                chosen(within),
                chosen(from),
                on.toString(),
                today.toString(),
                chosen == null ? "" : chosen.period().toString(),
                chosen != null && chosen.version().isEmpty(),
                people);
        return frame.show(Templates.sheet(frame, view));
    }

    @GET
    @Path("cells")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public CellsBody cells(
            @RestQuery String policy, @RestQuery String team, @RestQuery String day, @RestQuery String source) {
        Frame frame = frames.at(Section.TEAM_SHEET);
        Sheet sheet = sheets.open(access, where(policy, team, day, source)).orThrow();
        return new CellsBody(
                sheet.indicators().stream().map(each -> head(each, frame)).toList(),
                sheet.rows().stream().map(TeamSheetPage::line).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public SavedBody save(SaveBody body) {
        Frame frame = frames.at(Section.TEAM_SHEET);
        List<CellBody> sent = body.cells() == null ? List.of() : body.cells();
        if (sent.size() > MOST_CELLS) {
            throw Refused.invalid(List.of(Problem.error("teamsheet.too-many", Place.field("cells"), MOST_CELLS)));
        }
        List<Change> changes = new ArrayList<>();
        for (CellBody each : sent) {
            String text = each.text() == null ? "" : each.text().strip();
            changes.add(new Change(PageDay.staffNo(each.staffNo()), String.valueOf(each.indicator()), text, each.id()));
        }
        var saved = sheets.save(
                        access, where(body.policy(), body.team(), body.day(), body.source()), changes, body.reason())
                .orThrow();
        return new SavedBody(
                frame.texts(TeamSheetTexts.class).done(saved.fresh(), saved.corrected(), saved.withdrawn()));
    }

    private Where where(String policy, String team, String day, String source) {
        return new Where(text(policy), text(team), PageDay.of(day, LocalDate.now(clock)), text(source));
    }

    private static Head head(IndicatorSpec it, Frame frame) {
        var texts = frame.texts(TeamSheetTexts.class);
        String unit = it.unit().isMarked()
                ? texts.marks(it.minimum().toPlainString(), it.maximum().toPlainString())
                : texts.ratio();
        return new Head(it.code(), it.name().in(frame.locale()), unit);
    }

    private static Line line(Row row) {
        return new Line(row.person().staffNo().value(), row.person().name(), row.cells());
    }

    /** The one asked for, or else the first. */
    /** Nobody types into another sheet than the one asked for. */
    private static void refuseUnknown(String code, String field, String asked, List<Choice> all) {
        if (!text(asked).isEmpty()
                && all.stream().noneMatch(each -> each.value().equals(asked))) {
            throw Refused.notFound(Problem.error(code, Place.field(field), asked));
        }
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, String> value, Function<T, String> label, String asked) {
        String chosen = all.stream()
                .map(value)
                .filter(each -> each.equals(asked))
                .findFirst()
                .or(() -> all.stream().map(value).findFirst())
                .orElse("");
        return all.stream()
                .map(each -> new Choice(
                        value.apply(each), label.apply(each), value.apply(each).equals(chosen)))
                .toList();
    }

    private static String chosen(List<Choice> all) {
        return all.stream()
                .filter(Choice::chosen)
                .map(Choice::value)
                .findFirst()
                .orElse("");
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
