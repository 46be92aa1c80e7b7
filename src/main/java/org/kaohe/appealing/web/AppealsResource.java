package org.kaohe.appealing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.Appeals;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.FileAppeal;
import org.kaohe.appealing.ReadAppeals;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Appeals: raised by the person, judged by whom the system chose. */
@Path("/api/v1/appeals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class AppealsResource {

    private final FileAppeal filing;
    private final EndAppeal ending;
    private final ReadAppeals reading;
    private final Appeals appeals;
    private final Access access;

    AppealsResource(FileAppeal filing, EndAppeal ending, ReadAppeals reading, Appeals appeals, Access access) {
        this.filing = filing;
        this.ending = ending;
        this.reading = reading;
        this.appeals = appeals;
        this.access = access;
    }

    @POST
    public Response file(AppealBodies.Filing body) {
        Appeal filed = filing.file(access, body.decisionOrRefused(), body.target(), body.reason())
                .orThrow();
        return Response.created(URI.create("/api/v1/appeals/" + filed.id()))
                .entity(view(filed))
                .build();
    }

    @GET
    public RestResponse<List<AppealView>> list(
            @RestQuery String state,
            @RestQuery String policy,
            @RestQuery String period,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        AppealFilter filter = AppealFilter.read(state, policy, period, page, size);
        var found = reading.list(access, filter.state(), filter.policy(), filter.period(), page, size);
        return ResponseBuilder.ok(found.items().stream().map(this::view).toList())
                .header("X-Total-Count", found.total())
                .build();
    }

    @GET
    @Path("{id}")
    public AppealView one(@RestPath long id) {
        return reading.find(access, id)
                .map(it -> AppealView.of(it, ReadAppeals.seesAll(access)))
                .orElseThrow(() -> Refused.notFound(Problem.error("appeal.unknown", Place.NOWHERE, id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public AppealView withdraw(@RestPath long id) {
        return view(ending.withdraw(access, id).orThrow());
    }

    @POST
    @Path("{id}/judgement")
    public AppealView judge(@RestPath long id, AppealBodies.Judging body) {
        return view(ending.judge(access, id, body.verdict()).orThrow());
    }

    @POST
    @Path("{id}/reassignment")
    public AppealView reassign(@RestPath long id, AppealBodies.Reason body) {
        return view(ending.reassign(access, id, body.reason()).orThrow());
    }

    /** @param share accepted of those judged, in percent with one digit; null when none was judged */
    record CountView(String name, long appeals, long judged, long accepted, BigDecimal share) {
        static CountView of(Appeals.Count it) {
            return new CountView(
                    it.name(),
                    it.appeals(),
                    it.judged(),
                    it.accepted(),
                    it.judged() == 0
                            ? null
                            : BigDecimal.valueOf(100 * it.accepted())
                                    .divide(BigDecimal.valueOf(it.judged()), 1, RoundingMode.HALF_UP));
        }
    }

    record StatisticsView(List<CountView> byRule, List<CountView> byScorer, long humanReviews) {}

    @GET
    @Path("statistics")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public StatisticsView statistics() {
        Appeals.Statistics it = appeals.statistics();
        return new StatisticsView(
                it.byRule().stream().map(CountView::of).toList(),
                it.byScorer().stream().map(CountView::of).toList(),
                it.humanReviews());
    }

    private AppealView view(Appeal it) {
        return AppealView.of(reading.whole(it), ReadAppeals.seesAll(access));
    }
}
