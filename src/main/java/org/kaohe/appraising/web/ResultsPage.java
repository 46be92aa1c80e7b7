package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.LookBack;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;

/** The results as a table, and one of them with what led to it. */
@Path("/results")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class ResultsPage {

    private static final int ROWS = 50;
    private static final int PERIODS = 12;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, ResultsView view);

        static native TemplateInstance list$found(Frame frame, ResultsView view);

        static native TemplateInstance one(
                Frame frame,
                ResultView view,
                ScorePicture picture,
                WhyTree tree,
                AnswersView answers,
                DecisionStory story,
                ReplayView replay);

        static native TemplateInstance one$replayed(Frame frame, ReplayView replay);
    }

    private final ReadDecisions decisions;
    private final Answering answering;
    private final LookBack lookBack;
    private final BesideDecisions beside;
    private final Photographed photos;
    private final Callers callers;
    private final Frames frames;
    private final TeamNames teams;
    private final Clock clock;

    ResultsPage(
            ReadDecisions decisions,
            Answering answering,
            LookBack lookBack,
            BesideDecisions beside,
            Photographed photos,
            Callers callers,
            Frames frames,
            TeamNames teams,
            Clock clock) {
        this.decisions = decisions;
        this.answering = answering;
        this.lookBack = lookBack;
        this.beside = beside;
        this.photos = photos;
        this.callers = callers;
        this.frames = frames;
        this.teams = teams;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(
            @BeanParam DecisionParameters filter, @RestQuery String asOf, @RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.RESULTS);
        var view = new ResultsSearch(decisions, lookBack, callers.reader(), teams, frame.locale())
                .find(filter, asOf, Paging.of(page, ROWS));
        return frame.show(frame.fragment() ? Templates.list$found(frame, view) : Templates.list(frame, view));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance one(@RestPath long id, @RestQuery String asOf) {
        return page(id, asOf, null);
    }

    /** Evaluates the decision again; changes nothing. */
    @POST
    @Path("{id}/replay")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance replay(@RestPath long id) {
        ReplayView replay = answering
                .replay(id, callers.reader())
                .map(ReplayView::of)
                .orElseThrow(() -> DecisionsResource.unknown(id));
        Frame frame = frames.at(Section.RESULTS);
        return frame.fragment() ? frame.show(Templates.one$replayed(frame, replay)) : page(id, null, replay);
    }

    private TemplateInstance page(long id, String asOf, ReplayView replay) {
        Frame frame = frames.at(Section.RESULTS);
        Reader reader = callers.reader();
        Explanation explanation = decisions.explain(id, reader).orElseThrow(() -> DecisionsResource.unknown(id));
        ResultView view = ResultView.of(explanation, teams, frame.locale(), clock.getZone());
        WhyTree tree =
                WhyTree.of(explanation, photos.count(explanation.observations().values()), frame.locale(), minutes());
        AnswersView answers = AnswersView.of(
                answering.whyNot(id, null, reader).orElseThrow(),
                answering.whatWouldChange(id, reader).map(WhatIfView::of).orElseThrow(),
                frame.locale());
        Frame place = frame.at(
                Section.RESULTS,
                new Crumb(
                        frame.texts(ResultsTexts.class)
                                .named(view.decision().name(), view.decision().staffNo()),
                        null));
        return place.show(Templates.one(
                place,
                view,
                ScorePicture.of(explanation, tree.shown(), frame.locale()),
                tree,
                answers,
                story(explanation.decision(), explanation.audience(), asOf, reader, frame),
                replay));
    }

    private DecisionStory story(Decision decision, Audience audience, String asOf, Reader reader, Frame frame) {
        Optional<Instant> at = AsOf.read(asOf);
        var sameElsewhere =
                new DecisionQuery(decision.policy(), null, null, null, null, decision.staffNo(), null, 0, PERIODS);
        return DecisionStory.of(
                decision.id(),
                lookBack.history(decision.id(), reader).orElse(List.of()),
                audience != Audience.EMPLOYEE,
                asOf,
                at,
                beside.of(List.of(decision), reader, frame.locale()).get(0).overrides(),
                decisions.list(sameElsewhere, reader),
                minutes());
    }

    private DateTimeFormatter minutes() {
        return Moments.MINUTE.withZone(clock.getZone());
    }
}
