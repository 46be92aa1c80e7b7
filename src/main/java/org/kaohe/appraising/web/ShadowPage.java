package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.impact.Shadow;
import org.kaohe.appraising.impact.Shadow.Beside;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Move;
import org.kaohe.appraising.impact.Shadows;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Form;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;

/** An approved content beside the live one: started, followed, and whom it would give something else. */
@Path("/policies/{code}/shadow")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class ShadowPage {

    private static final int ROWS = 20;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Frame frame, String title, String code, List<Line> shadows, boolean starts, Form form);

        static native TemplateInstance one(Frame frame, String title, String code, Sheet view, Compared compared);

        static native TemplateInstance one$state(Frame frame, String title, String code, Sheet view, Compared compared);
    }

    /** One in the list. */
    record Line(long id, String period, boolean ended, String setBy, String setAt, int runs) {}

    /** @param running some comparison is not through */
    record Sheet(
            long id,
            String period,
            String hash,
            String setBy,
            String setAt,
            String endedBy,
            String endedAt,
            List<Beside> runs,
            boolean ends,
            boolean running) {}

    /** One run beside it. */
    record Compared(
            long run,
            boolean all,
            List<String> heads,
            List<Row> matrix,
            String live,
            String shadow,
            String difference,
            List<Person> people,
            Pager pager) {}

    /** A grade now, and how many go from it to each. */
    record Row(String grade, List<Cell> cells) {}

    record Cell(int people, boolean same) {}

    record Person(String staffNo, long decision, String team, boolean differs, String live, String shadow) {}

    private final ShadowResource resource;
    private final Shadows shadows;
    private final PolicyShelf shelf;
    private final ReadDecisions decisions;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    ShadowPage(
            ShadowResource resource,
            Shadows shadows,
            PolicyShelf shelf,
            ReadDecisions decisions,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.resource = resource;
        this.shadows = shadows;
        this.shelf = shelf;
        this.decisions = decisions;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance list(@RestPath String code) {
        return page(code, Form.BLANK);
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response set(@RestPath String code, MultivaluedMap<String, String> form) {
        known(code);
        String period = form.getFirst("period");
        try {
            var set = resource.set(code, new ShadowResource.Request(period == null ? null : period.strip()));
            return Response.seeOther(URI.create(address(code) + "/" + set.id())).build();
        } catch (Refused refused) {
            int status = refused.reason() == Refused.Reason.INVALID ? 422 : 409;
            Form again = Form.refused(
                    "start", form, refused, frames.at(Section.POLICIES).locale());
            return Response.status(status)
                    .entity(page(code, again).render())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    /** @param run whose comparison is shown; 0 for the newest */
    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance one(
            @RestPath String code,
            @RestPath long id,
            @RestQuery @DefaultValue("0") long run,
            @RestQuery boolean all,
            @RestQuery @DefaultValue("0") int page) {
        PolicyCode policy = known(code);
        Shadow it = existing(policy, id);
        Frame frame = frame(policy, String.valueOf(id));
        long shown = run == 0 ? it.runs().stream().map(Beside::run).findFirst().orElse(0L) : run;
        if (run != 0 && it.runs().stream().noneMatch(each -> each.run() == run)) {
            throw Refused.notFound(Problem.error("shadow.run.unknown", Place.NOWHERE, run, id));
        }
        Sheet sheet = sheet(it, frame);
        Compared compared = shown == 0 ? null : compared(policy, it, shown, all, Paging.of(page, ROWS));
        String title = title(policy, frame);
        return frame.show(
                frame.fragment()
                        ? Templates.one$state(frame, title, code, sheet, compared)
                        : Templates.one(frame, title, code, sheet, compared));
    }

    @POST
    @Path("{id: \\d{1,18}}/end")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response end(@RestPath String code, @RestPath long id) {
        known(code);
        resource.end(code, id);
        return Response.seeOther(URI.create(address(code) + "/" + id)).build();
    }

    private TemplateInstance page(String code, Form form) {
        PolicyCode policy = known(code);
        Frame frame = frame(policy, null);
        List<Line> lines = shadows.of(policy).stream()
                .map(each -> new Line(
                        each.id(),
                        each.period().toString(),
                        each.endedAt() != null,
                        each.setBy(),
                        minute(each.setAt()),
                        each.runs().size()))
                .toList();
        return frame.show(Templates.list(frame, title(policy, frame), code, lines, starts(frame), form.at("start")));
    }

    private Sheet sheet(Shadow it, Frame frame) {
        return new Sheet(
                it.id(),
                it.period().toString(),
                it.contentHash(),
                it.setBy(),
                minute(it.setAt()),
                it.endedBy(),
                minute(it.endedAt()),
                it.runs(),
                it.endedAt() == null && starts(frame),
                it.runs().stream().anyMatch(each -> each.state() == Shadow.State.RUNNING));
    }

    private Compared compared(PolicyCode policy, Shadow it, long run, boolean all, Paging paging) {
        List<Move> moves = shadows.matrix(it.id(), run);
        List<String> order = shelf.current(policy)
                .map(each ->
                        each.policy().grades().stream().map(GradeLevel::name).toList())
                .orElse(List.of());
        List<String> heads = Stream.concat(
                        order.stream(), moves.stream().flatMap(each -> Stream.of(each.live(), each.shadow())))
                .filter(Objects::nonNull)
                .distinct()
                .filter(each -> moves.stream().anyMatch(move -> each.equals(move.live()) || each.equals(move.shadow())))
                .toList();
        BigDecimal live = sum(moves.stream().map(Move::liveBonus));
        BigDecimal shadow = sum(moves.stream().map(Move::shadowBonus));
        Page<Drift> people = shadows.drift(it.id(), run, !all, paging.page(), paging.size());
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("run", String.valueOf(run));
        filter.put("all", all ? "true" : null);
        return new Compared(
                run,
                all,
                heads,
                heads.stream().map(each -> row(each, heads, moves)).toList(),
                Brief.brief(live),
                Brief.brief(shadow),
                Brief.brief(shadow.subtract(live)),
                people.items().stream().map(this::person).toList(),
                Pager.of(
                        people.total(), paging.page(), paging.size(), address(policy.value()) + "/" + it.id(), filter));
    }

    private static Row row(String grade, List<String> heads, List<Move> moves) {
        return new Row(
                grade,
                heads.stream()
                        .map(each -> new Cell(
                                moves.stream()
                                        .filter(move -> grade.equals(move.live()) && each.equals(move.shadow()))
                                        .mapToInt(Move::people)
                                        .sum(),
                                each.equals(grade)))
                        .toList());
    }

    private Person person(Drift it) {
        return new Person(
                it.staffNo(), it.decision(), teams.of(it.team()), it.differs(), said(it.live()), said(it.shadow()));
    }

    private static String said(Shadow.Result it) {
        return Stream.of(
                        it.grade() == null ? it.status() : it.grade(),
                        Brief.brief(it.score()),
                        it.bonus() == null ? "" : "¥" + Brief.brief(it.bonus()),
                        String.join(" ", it.proposals()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Frame frame(PolicyCode policy, String id) {
        Frame frame = frames.at(Section.POLICIES);
        String name = frame.texts(ShadowTexts.class).title();
        Crumb of = new Crumb(title(policy, frame), "/policies/" + policy);
        return id == null
                ? frame.at(Section.POLICIES, of, new Crumb(name, null))
                : frame.at(Section.POLICIES, of, new Crumb(name, address(policy.value())), new Crumb(id, null));
    }

    private String title(PolicyCode policy, Frame frame) {
        return decisions.title(policy).in(frame.locale());
    }

    private static boolean starts(Frame frame) {
        return frame.has(Role.HR_EDITOR) || frame.has(Role.HR_APPROVER);
    }

    private PolicyCode known(String code) {
        PolicyCode policy = ImpactResource.policy(code);
        if (shelf.current(policy).isEmpty()) {
            throw Refused.notFound(Problem.error("policy.unknown", Place.field("code"), code));
        }
        return policy;
    }

    private Shadow existing(PolicyCode policy, long id) {
        return shadows.find(id)
                .filter(each -> each.policy().equals(policy))
                .orElseThrow(() -> Refused.notFound(Problem.error("shadow.unknown", Place.NOWHERE, id)));
    }

    private static String address(String code) {
        return "/policies/" + code + "/shadow";
    }

    private String minute(Instant instant) {
        return instant == null ? "" : Moments.MINUTE.withZone(clock.getZone()).format(instant);
    }
}
