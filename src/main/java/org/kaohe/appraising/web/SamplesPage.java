package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.sampling.DrawSample;
import org.kaohe.appraising.sampling.Review;
import org.kaohe.appraising.sampling.ReviewSample;
import org.kaohe.appraising.sampling.Sample;
import org.kaohe.appraising.sampling.SampleOrder.Strata;
import org.kaohe.appraising.sampling.Samples;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Posts;
import org.kaohe.pages.Section;

/** The auditor draws a sample of decisions, and works it off. */
@Path("/samples")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("auditor")
class SamplesPage {

    private static final int ROWS = 20;
    private static final int MEMBERS = 50;
    private static final int UNPROCESSABLE = 422;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, PeriodChoice choice, Board view, Asked asked);

        static native TemplateInstance one(Frame frame, Worked view);

        static native TemplateInstance one$member(Frame frame, Line line, long sample);
    }

    record Row(long id, String policy, Sample it, int done, String drawnAt) {}

    record Board(List<Row> rows, long total, int page, int pages, String before, String after) {}

    /** What a form was filled in with, and what is wrong with it by field; empty in a new one. */
    record Asked(String strata, String count, String unit, String seed, Map<String, String> wrong) {

        static final Asked NEW = new Asked("TEAM", "3", "each", "", Map.of());

        public List<Strata> choices() {
            return List.of(Strata.values());
        }

        public String wrong(String field) {
            return wrong.get(field);
        }
    }

    /** @param wrong what is wrong with the finding just given; null when nothing is */
    record Line(Sample.Member it, String stratum, String team, String post, Review review, String at, String wrong) {}

    record Worked(
            Sample it,
            String policy,
            String drawnAt,
            int sound,
            int doubtful,
            boolean onlyOpen,
            List<Line> lines,
            long total,
            int page,
            int pages,
            String before,
            String after) {

        public int done() {
            return sound + doubtful;
        }
    }

    private final DrawSample drawing;
    private final ReviewSample reviewing;
    private final Samples samples;
    private final ReadDecisions decisions;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    SamplesPage(
            DrawSample drawing,
            ReviewSample reviewing,
            Samples samples,
            ReadDecisions decisions,
            Callers callers,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.drawing = drawing;
        this.reviewing = reviewing;
        this.samples = samples;
        this.decisions = decisions;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed("auditor")
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.SAMPLES);
        return list(frame, Paging.of(page, ROWS), PeriodChoice.of(decisions, null, null, frame.locale()), Asked.NEW);
    }

    /** Draws; what cannot be drawn is told beside its field. */
    @POST
    @Blocking
    @RolesAllowed("auditor")
    public Response draw(
            @RestForm String policy,
            @RestForm String period,
            @RestForm String strata,
            @RestForm String count,
            @RestForm String unit,
            @RestForm String seed) {
        try {
            Sample drawn = drawing.draw(
                            SampleRequest.read(request(policy, period, strata, count, unit, seed)), callers.account())
                    .orThrow();
            return Response.seeOther(URI.create("/samples/" + drawn.id())).build();
        } catch (Refused refused) {
            Frame frame = frames.at(Section.SAMPLES);
            Map<String, String> wrong = refused.problems().stream()
                    .collect(Collectors.toMap(
                            SamplesPage::field, each -> each.message(frame.locale()), (one, other) -> one));
            var asked = new Asked(strata, count, unit, seed, wrong);
            PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
            return Response.status(UNPROCESSABLE)
                    .entity(list(frame, Paging.of(0, ROWS), choice, asked))
                    .build();
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed("auditor")
    public TemplateInstance one(
            @RestPath long id, @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("false") boolean open) {
        Sample sample = found(id);
        Frame at = frames.at(Section.SAMPLES);
        Frame frame =
                at.at(Section.SAMPLES, new Crumb(at.texts(SampleTexts.class).sample(id), null));
        Paging paging = Paging.of(page, MEMBERS);
        Page<Sample.Member> members = open
                ? samples.open(id, paging.page(), MEMBERS)
                : new Page<>(samples.members(id, paging.page(), MEMBERS), sample.members());
        Map<Long, Review> reviews = samples.reviews(
                id, members.items().stream().map(Sample.Member::decision).collect(Collectors.toSet()));
        Map<Review.Finding, Integer> found = samples.found(id);
        int pages = (int) Math.max(1, (members.total() + MEMBERS - 1) / MEMBERS);
        String here = "/samples/" + id + "?open=" + open + "&page=";
        return frame.show(Templates.one(
                frame,
                new Worked(
                        sample,
                        decisions.title(sample.order().policy()).in(frame.locale()),
                        minute(sample.drawnAt()),
                        found.getOrDefault(Review.Finding.SOUND, 0),
                        found.getOrDefault(Review.Finding.DOUBTFUL, 0),
                        open,
                        members.items().stream()
                                .map(each -> line(sample, each, reviews.get(each.decision()), null, frame))
                                .toList(),
                        members.total(),
                        page + 1,
                        pages,
                        page > 0 ? here + (page - 1) : null,
                        page + 1 < pages ? here + (page + 1) : null)));
    }

    /** A finding on one decision; answers its row, or leads back to the sample. */
    @POST
    @Path("{id: \\d{1,18}}/members/{decision: \\d{1,18}}")
    @Blocking
    @RolesAllowed("auditor")
    public Response review(
            @RestPath long id, @RestPath long decision, @RestForm Review.Finding finding, @RestForm String note) {
        Sample sample = found(id);
        Frame frame = frames.at(Section.SAMPLES);
        var answer = reviewing.review(id, decision, finding, note, callers.account());
        if (!frame.fragment()) {
            answer.orThrow();
            return Response.seeOther(URI.create("/samples/" + id + "#of-" + decision))
                    .build();
        }
        String wrong = answer instanceof Answer.Refusal<Review> refusal
                ? refusal.problems().get(0).message(frame.locale())
                : null;
        Sample.Member member = samples.member(id, decision).orElseThrow(() -> DecisionsResource.unknown(decision));
        Review last = samples.reviews(id, Set.of(decision)).get(decision);
        return Response.ok(frame.show(Templates.one$member(frame, line(sample, member, last, wrong, frame), id)))
                .build();
    }

    private TemplateInstance list(Frame frame, Paging paging, PeriodChoice choice, Asked asked) {
        Page<Sample> found = samples.list(paging.page(), paging.size());
        int pages = (int) Math.max(1, (found.total() + ROWS - 1) / ROWS);
        List<Row> rows = found.items().stream()
                .map(each -> new Row(
                        each.id(),
                        decisions.title(each.order().policy()).in(frame.locale()),
                        each,
                        samples.found(each.id()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        minute(each.drawnAt())))
                .toList();
        int page = paging.page();
        return frame.show(Templates.list(
                frame,
                choice,
                new Board(
                        rows,
                        found.total(),
                        page + 1,
                        pages,
                        page > 0 ? "/samples?page=" + (page - 1) : null,
                        page + 1 < pages ? "/samples?page=" + (page + 1) : null),
                asked));
    }

    private Line line(Sample sample, Sample.Member it, Review review, String wrong, Frame frame) {
        String stratum = switch (sample.order().strata()) {
            case TEAM -> teams.of(it.stratum());
            case POST -> Posts.name(it.stratum(), frame.locale());
            case GRADE -> it.stratum();
        };
        return new Line(
                it,
                stratum,
                teams.of(it.team()),
                Posts.name(it.post(), frame.locale()),
                review,
                review == null ? "" : minute(review.at()),
                wrong);
    }

    /** A share is written in hundredths, as people say it. */
    private static SampleRequest request(
            String policy, String period, String strata, String count, String unit, String seed) {
        BigDecimal number = number(count);
        return "share".equals(unit)
                ? new SampleRequest(policy, period, strata, null, number.divide(HUNDRED), seed)
                : new SampleRequest(policy, period, strata, whole(number), null, seed);
    }

    private static BigDecimal number(String count) {
        return Decimals.read(count == null ? "" : count).orElseThrow(() -> notThatMany(count));
    }

    private static int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException broken) {
            throw notThatMany(number.toPlainString());
        }
    }

    private static Refused notThatMany(String count) {
        return Refused.invalid(List.of(Problem.error(
                "sample.per-stratum", Place.field("perStratum"), count, String.valueOf(DrawSample.MOST_MEMBERS))));
    }

    /** The field of the form a problem belongs to. */
    private static String field(Problem problem) {
        String field = problem.place().field();
        return field == null || "share".equals(field) || "perStratum".equals(field) ? "count" : field;
    }

    private Sample found(long id) {
        return samples.find(id).orElseThrow(() -> Refused.notFound(Problem.error("sample.unknown", Place.NOWHERE, id)));
    }

    private String minute(Instant at) {
        return Moments.MINUTE.withZone(clock.getZone()).format(at);
    }
}
