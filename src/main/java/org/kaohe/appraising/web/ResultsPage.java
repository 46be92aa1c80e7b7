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
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.problem.CallerLanguage;

/** The results as a table, and one of them with what led to it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class ResultsPage {

    private static final int ROWS = 50;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(String language, String account, ResultsView view);

        static native TemplateInstance one(String language, String account, ResultView view, AnswersView answers);
    }

    private final ReadDecisions decisions;
    private final Answering answering;
    private final Callers callers;
    private final Clock clock;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    ResultsPage(ReadDecisions decisions, Answering answering, Callers callers, Clock clock) {
        this.decisions = decisions;
        this.answering = answering;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@BeanParam DecisionParameters filter, @RestQuery @DefaultValue("0") int page) {
        Locale language = CallerLanguage.of(acceptLanguage);
        var view = new ResultsSearch(decisions, callers.reader(), language).find(filter, Paging.of(page, ROWS));
        return Templates.list(tag(language), callers.account(), view).setLocale(language);
    }

    @GET
    @Path("results/{id}")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance one(@RestPath long id) {
        Locale language = CallerLanguage.of(acceptLanguage);
        Reader reader = callers.reader();
        ResultView view = decisions
                .explain(id, reader)
                .map(each -> ResultView.of(each, language, clock.getZone()))
                .orElseThrow(() -> DecisionsResource.unknown(id));
        AnswersView answers = new AnswersView(
                answering.whyNot(id, null, reader).map(WhyNotView::of).orElseThrow(),
                answering.whatWouldChange(id, reader).map(WhatIfView::of).orElseThrow(),
                language);
        return Templates.one(tag(language), callers.account(), view, answers).setLocale(language);
    }

    private static String tag(Locale language) {
        return Locale.CHINESE.equals(language) ? "zh-CN" : "en";
    }
}
