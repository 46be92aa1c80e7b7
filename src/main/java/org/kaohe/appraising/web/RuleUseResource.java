package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.appraising.statistics.RuleStatistics;
import org.kaohe.appraising.statistics.RuleUse;
import org.kaohe.core.policy.Phase;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;

/** From a rule of a version to everybody it touched, within the caller's reach. */
@Path("/api/v1/policies/{code}/versions/{version: \\d{1,9}}/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class RuleUseResource {

    private final RuleStatistics statistics;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    RuleUseResource(RuleStatistics statistics, Callers callers) {
        this.statistics = statistics;
        this.callers = callers;
    }

    /**
     * A rule, and how it was used.
     *
     * @param row the line is a row of a table
     */
    record RuleOfVersion(
            int index,
            String name,
            Phase phase,
            String file,
            int line,
            boolean row,
            String text,
            List<UseView> periods) {

        static RuleOfVersion of(RuleInfo rule, List<RuleStatistics.Use> uses) {
            return new RuleOfVersion(
                    rule.index(),
                    rule.name(),
                    rule.phase(),
                    rule.file(),
                    rule.line(),
                    rule.table(),
                    rule.text(),
                    uses.stream()
                            .map(each -> UseView.of(
                                    each.period(),
                                    each.decisions(),
                                    each.rules().get(rule.index())))
                            .toList());
        }
    }

    /**
     * The use of a rule in a period.
     *
     * @param decisions that stand and pin this version
     * @param people of them, those it fired in
     * @param percent the same in hundredths
     */
    record UseView(
            String period,
            long decisions,
            long people,
            long firings,
            BigDecimal percent,
            boolean never,
            boolean always,
            long gradedAlone,
            long loweredAlone) {

        static UseView of(Period period, long decisions, RuleUse it) {
            return new UseView(
                    period.toString(),
                    decisions,
                    it.people(),
                    it.firings(),
                    it.percent(decisions),
                    it.never(decisions),
                    it.always(decisions),
                    it.gradedAlone(),
                    it.loweredAlone());
        }
    }

    /** A decision a rule touched. */
    record TouchedView(int times, DecisionView decision) {}

    @GET
    @Blocking
    public List<RuleOfVersion> rules(@RestPath String code, @RestPath int version, @RestQuery String period) {
        PolicyCode policy = ImpactResource.policy(code);
        Period only = period == null || period.isBlank()
                ? null
                : PolicyAndPeriod.of(code, period).period();
        var found = statistics.rules(policy, version, only, callers.reader()).orElseThrow(() -> unknown(code, version));
        return found.rules().stream()
                .map(each -> RuleOfVersion.of(each, found.uses()))
                .toList();
    }

    @GET
    @Path("{rule}/decisions")
    @Blocking
    public RestResponse<List<TouchedView>> decisions(
            @RestPath String code,
            @RestPath int version,
            @RestPath String rule,
            @RestQuery String period,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        PolicyCode policy = ImpactResource.policy(code);
        var part = Paging.of(page, size);
        var asked = PolicyAndPeriod.of(code, period);
        RuleInfo info = statistics
                .rule(policy, version, rule)
                .orElseThrow(() -> Refused.notFound(
                        Problem.error("statistics.rule.unknown", Place.field("rule"), code, version, rule)));
        var touched =
                statistics.touched(policy, version, info, asked.period(), callers.reader(), part.page(), part.size());
        Locale language = CallerLanguage.of(acceptLanguage);
        return Paging.answer(
                touched, each -> new TouchedView(each.times(), DecisionView.of(each.decision(), language)));
    }

    private static Refused unknown(String code, int version) {
        return Refused.notFound(Problem.error("statistics.version.unknown", Place.field("version"), code, version));
    }
}
