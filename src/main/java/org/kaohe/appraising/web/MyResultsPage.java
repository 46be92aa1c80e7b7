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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.publishing.OwnResults;
import org.kaohe.appraising.publishing.PublishedResult;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;

/** The own results in plain words, for the person appraised: what came out, why, and what can be done until when. */
@Path("/my/results")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class MyResultsPage {

    private static final int ROWS = 20;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, boolean staff, List<Line> lines, Pager pager);

        static native TemplateInstance one(Frame frame, MyResultView view, Term term);
    }

    /** One result in the list. */
    record Line(
            long id,
            String policy,
            String period,
            BigDecimal score,
            String grade,
            boolean failing,
            BigDecimal bonus,
            String publishedAt,
            Term term) {}

    /**
     * What the person may still do, and until when.
     *
     * @param received when it was acknowledged; null until then
     * @param late the day to acknowledge has passed
     * @param newer the result that replaced this one; null when this one stands
     */
    record Term(
            String received,
            LocalDate acknowledgeUntil,
            boolean late,
            LocalDate appealUntil,
            boolean mayAppeal,
            Long newer) {}

    private final OwnResults results;
    private final ReadDecisions decisions;
    private final Answering answering;
    private final BesideDecisions beside;
    private final Photographed photos;
    private final Callers callers;
    private final Access access;
    private final TeamNames teams;
    private final Frames frames;
    private final Moments moments;

    MyResultsPage(
            OwnResults results,
            ReadDecisions decisions,
            Answering answering,
            BesideDecisions beside,
            Photographed photos,
            Callers callers,
            Access access,
            TeamNames teams,
            Frames frames,
            Moments moments) {
        this.results = results;
        this.decisions = decisions;
        this.answering = answering;
        this.beside = beside;
        this.photos = photos;
        this.callers = callers;
        this.access = access;
        this.teams = teams;
        this.frames = frames;
        this.moments = moments;
    }

    @GET
    @Blocking
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.MY_RESULTS);
        Paging paging = Paging.of(page, ROWS);
        List<PublishedResult> all = results.of(access);
        List<Line> lines = all.stream()
                .skip((long) paging.page() * ROWS)
                .limit(ROWS)
                .flatMap(each -> decisions.find(each.decision(), reader()).map(it -> line(it, each, frame)).stream())
                .toList();
        Pager pager = Pager.of(all.size(), page, ROWS, "/my/results", Map.of());
        return frame.show(Templates.list(frame, access.staffNo().isPresent(), lines, pager));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    public TemplateInstance one(@RestPath long id) {
        PublishedResult published = results.find(access, id).orElseThrow(() -> DecisionsResource.unknown(id));
        Frame frame = frames.at(Section.MY_RESULTS);
        Explanation explanation = decisions.explain(id, reader()).orElseThrow(() -> DecisionsResource.unknown(id));
        WhatIfView prospects =
                answering.whatWouldChange(id, reader()).map(WhatIfView::of).orElseThrow();
        var overrides = beside.of(List.of(explanation.decision()), reader(), frame.locale())
                .get(0)
                .overrides();
        Map<Long, Integer> taken = photos.count(explanation.observations().values());
        MyResultView view =
                new MyResultView.Making(explanation, taken, frame.locale(), moments).view(prospects, overrides, teams);
        Frame place = frame.at(Section.MY_RESULTS, new Crumb(view.policy() + " " + view.period(), null));
        return place.show(Templates.one(place, view, term(published)));
    }

    /** Received, which is not agreed to. */
    @POST
    @Path("{id: \\d{1,18}}/acknowledgement")
    @Blocking
    public Response acknowledge(@RestPath long id) {
        results.acknowledge(access, id).orThrow();
        return Response.seeOther(URI.create("/my/results/" + id)).build();
    }

    private Reader reader() {
        return callers.asPerson()
                .orElseThrow(() -> Refused.notFound(Problem.error("privacy.nobody", Place.NOWHERE, callers.account())));
    }

    private Line line(Decision it, PublishedResult published, Frame frame) {
        return new Line(
                it.id(),
                decisions.title(it.policy()).in(frame.locale()),
                it.period().toString(),
                it.score(),
                it.grade(),
                it.failing(),
                it.bonus(),
                moments.minute(published.publishedAt()),
                term(published));
    }

    private Term term(PublishedResult it) {
        LocalDate today = moments.today();
        Long newer = results.of(access).stream()
                .filter(each ->
                        each.policy().equals(it.policy()) && each.period().equals(it.period()))
                .map(PublishedResult::decision)
                .filter(each -> each != it.decision())
                .findFirst()
                .orElse(null);
        return new Term(
                moments.minute(it.acknowledgedAt()),
                it.acknowledgeUntil(),
                !it.acknowledged() && today.isAfter(it.acknowledgeUntil()),
                it.appealUntil(),
                newer == null && !today.isAfter(it.appealUntil()),
                newer);
    }
}
