package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** The results as a table, and one of them with what led to it. */
@Path("/results")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class ResultsPage {

    private static final int ROWS = 50;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, ResultsView view);

        static native TemplateInstance list$found(Frame frame, ResultsView view);

        static native TemplateInstance one(Frame frame, ResultView view, AnswersView answers);
    }

    private final ReadDecisions decisions;
    private final Answering answering;
    private final Callers callers;
    private final Frames frames;
    private final TeamNames teams;
    private final Clock clock;

    ResultsPage(
            ReadDecisions decisions,
            Answering answering,
            Callers callers,
            Frames frames,
            TeamNames teams,
            Clock clock) {
        this.decisions = decisions;
        this.answering = answering;
        this.callers = callers;
        this.frames = frames;
        this.teams = teams;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@BeanParam DecisionParameters filter, @RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.RESULTS);
        var view = new ResultsSearch(decisions, callers.reader(), teams, frame.locale())
                .find(filter, Paging.of(page, ROWS));
        return frame.show(frame.fragment() ? Templates.list$found(frame, view) : Templates.list(frame, view));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance one(@RestPath long id) {
        Frame frame = frames.at(Section.RESULTS);
        Reader reader = callers.reader();
        ResultView view = decisions
                .explain(id, reader)
                .map(each -> ResultView.of(each, teams, frame.locale(), clock.getZone()))
                .orElseThrow(() -> DecisionsResource.unknown(id));
        AnswersView answers = new AnswersView(
                answering.whyNot(id, null, reader).map(WhyNotView::of).orElseThrow(),
                answering.whatWouldChange(id, reader).map(WhatIfView::of).orElseThrow(),
                frame.locale());
        String person = view.decision().name() + "（" + view.decision().staffNo() + "）";
        Frame place = frame.at(Section.RESULTS, new Frame.Crumb(person, null));
        return place.show(Templates.one(place, view, answers));
    }
}
