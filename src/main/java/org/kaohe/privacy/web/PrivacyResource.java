package org.kaohe.privacy.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.privacy.DataKind;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.OwnData;
import org.kaohe.privacy.PrivacyRequest;
import org.kaohe.privacy.PrivacyRequests;
import org.kaohe.privacy.Retention;

/** What is kept of people and how long, for everybody; forgetting them, for HR. */
@Path("/api/v1/privacy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PrivacyResource {

    private static final int MOST = 200;

    private final DataKinds kinds;
    private final Erase erase;
    private final Retention retention;
    private final OwnData own;
    private final PrivacyRequests requests;
    private final Access access;

    PrivacyResource(
            DataKinds kinds, Erase erase, Retention retention, OwnData own, PrivacyRequests requests, Access access) {
        this.kinds = kinds;
        this.erase = erase;
        this.retention = retention;
        this.own = own;
        this.requests = requests;
        this.access = access;
    }

    record KindView(
            String code, Text data, Text purpose, Text basis, int keptMonths, DataKind.From countedFrom, Text then) {
        static KindView of(DataKind it) {
            return new KindView(it.code(), it.data(), it.purpose(), it.basis(), it.months(), it.from(), it.then());
        }
    }

    record RequestView(
            long id,
            String staffNo,
            PrivacyRequest.Kind kind,
            String text,
            PrivacyRequest.State state,
            Instant askedAt,
            LocalDate dueOn,
            String answer,
            Instant answeredAt) {
        static RequestView of(PrivacyRequest it) {
            return new RequestView(
                    it.id(),
                    it.staffNo().value(),
                    it.kind(),
                    it.said(),
                    it.state(),
                    it.askedAt(),
                    it.dueOn(),
                    it.answer(),
                    it.answeredAt());
        }
    }

    /** @param dryRun only tells what it would concern */
    record ErasureOrder(String staffNo, String reason, boolean dryRun) {}

    record ErasureView(boolean dryRun, SortedMap<String, Long> concerned) {}

    record RetentionView(boolean dryRun, SortedMap<String, Long> goes) {}

    record AnswerBody(boolean done, String answer) {}

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
    public List<KindView> kinds() {
        return kinds.all().stream().map(KindView::of).toList();
    }

    @POST
    @Path("erasures")
    @RolesAllowed("hr-approver")
    public ErasureView erase(ErasureOrder order) {
        if (!StaffNo.isValid(order.staffNo())) {
            throw Refused.invalid(List.of(Problem.error("json.field.missing", Place.field("staffNo"), "staffNo")));
        }
        var concerned = erase.erase(new StaffNo(order.staffNo()), order.reason(), order.dryRun(), access.account())
                .orThrow();
        return new ErasureView(order.dryRun(), concerned);
    }

    /** What would go today; the service does it by itself every night. */
    @GET
    @Path("retention")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public RetentionView due() {
        return new RetentionView(true, retention.due());
    }

    @POST
    @Path("retention")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("hr-approver")
    public RetentionView apply() {
        return new RetentionView(false, retention.apply(access.account()));
    }

    @GET
    @Path("requests")
    @RolesAllowed({"hr-editor", "hr-approver"})
    public List<RequestView> open() {
        return requests.open(MOST).stream().map(RequestView::of).toList();
    }

    @POST
    @Path("requests/{id}/answer")
    @RolesAllowed({"hr-editor", "hr-approver"})
    public RequestView answer(@RestPath long id, AnswerBody body) {
        return RequestView.of(
                own.answer(id, body.done(), body.answer(), access.account()).orThrow());
    }
}
