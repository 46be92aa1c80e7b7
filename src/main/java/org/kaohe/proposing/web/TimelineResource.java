package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.Timeline;
import org.kaohe.proposing.Timeline.Happening;

/** Everything kept about a person, the newest first, as far as the caller may see it. */
@Path("/api/v1/employees/{staffNo}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class TimelineResource {

    private final Timeline timeline;
    private final Callers callers;

    TimelineResource(Timeline timeline, Callers callers) {
        this.timeline = timeline;
        this.callers = callers;
    }

    /** @param ref of a decision, proposal or case; empty for what has no address of its own */
    record HappeningView(LocalDate on, Timeline.Kind kind, Text kindText, String ref, String what, String detail) {

        static HappeningView of(Happening it) {
            return new HappeningView(
                    it.on(), it.kind(), Words.of("timeline", it.kind()), it.ref(), it.what(), it.detail());
        }
    }

    @GET
    public RestResponse<List<HappeningView>> list(
            @RestPath String staffNo, @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Filters.paging(page, size);
        Caller caller = callers.caller();
        if (!StaffNo.isValid(staffNo) || !timeline.covers(caller.reach(), new StaffNo(staffNo), callers.today())) {
            throw Refused.notFound(Problem.error("employee.unknown", Place.field("staffNo"), staffNo));
        }
        StaffNo person = new StaffNo(staffNo);
        boolean own = caller.waiting().filter(person::equals).isPresent();
        return Filters.answer(timeline.of(person, caller.reach(), own, page, size), HappeningView::of);
    }
}
