package org.kaohe.privacy.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.OwnData;
import org.kaohe.privacy.PrivacyRequests;
import org.kaohe.privacy.Retention;

/** Personal data as HR sees to them: what goes when, what people asked, and forgetting somebody who has left. */
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class PrivacyPage {

    private static final int MOST = 200;

    /** Days ahead that the overview looks. */
    private static final List<Integer> AHEAD = List.of(0, 30, 90, 365);

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(Frame frame, View view, FormErrors errors);

        static native TemplateInstance confirm(Frame frame, Erasure erasure, List<Concerned> concerned);
    }

    /**
     * Everything on the page.
     *
     * @param gone what a deletion that was just started took; null when none was
     */
    record View(
            List<LocalDate> days,
            List<Going> going,
            List<DataLines.Request> requests,
            List<DataLines.Kind> kinds,
            Erasure erasure,
            Answering answering,
            boolean hr,
            boolean erases,
            String gone) {

        public boolean anythingDue() {
            return going.stream().anyMatch(each -> each.counts().get(0) > 0);
        }
    }

    /** How many of a kind go by each of the days; the name is null for people. */
    record Going(String data, List<Long> counts) {}

    /** An erasure that is asked for. */
    record Erasure(String staffNo, String reason) {}

    /** The answer to a request that was refused, as it was typed; 0 for none. */
    record Answering(long request, String answer) {}

    /** What an erasure would concern. */
    record Concerned(String data, String then, long count) {}

    private final DataKinds kinds;
    private final Erase erase;
    private final Retention retention;
    private final OwnData own;
    private final PrivacyRequests requests;
    private final DataLines lines;
    private final Access access;
    private final Frames frames;
    private final Moments moments;

    PrivacyPage(
            DataKinds kinds,
            Erase erase,
            Retention retention,
            OwnData own,
            PrivacyRequests requests,
            DataLines lines,
            Access access,
            Frames frames,
            Moments moments) {
        this.kinds = kinds;
        this.erase = erase;
        this.retention = retention;
        this.own = own;
        this.requests = requests;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
        this.moments = moments;
    }

    @GET
    @Blocking
    public TemplateInstance overview(@RestQuery String gone, @RestQuery String erased) {
        Frame frame = frames.at(Section.PRIVACY);
        String told = told(gone, erased, frame);
        return page(frame, new Erasure("", ""), new Answering(0, ""), told, FormErrors.none());
    }

    /** What is kept no longer goes now instead of tonight. */
    @POST
    @Path("retention")
    @Blocking
    @RolesAllowed("hr-approver")
    public Response apply() {
        long gone = retention.apply(access.account()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return seeOther("/privacy?gone=" + gone);
    }

    @POST
    @Path("requests/{id: \\d{1,18}}/answer")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response answer(@RestPath long id, @RestForm boolean done, @RestForm String answer) {
        Frame frame = frames.at(Section.PRIVACY);
        FormErrors errors = FormErrors.of(own.answer(id, done, answer, access.account()), frame, "answer");
        return errors.any()
                ? errors.answer(
                        page(frame, new Erasure("", ""), new Answering(id, DataLines.text(answer)), null, errors))
                : seeOther("/privacy#requests");
    }

    /** A dry run: what it would concern, or the day until which the law has it kept. */
    @POST
    @Path("erasures/preview")
    @Blocking
    @RolesAllowed("hr-approver")
    public Response preview(@RestForm String staffNo, @RestForm String reason) {
        return erased(staffNo, reason, true);
    }

    @POST
    @Path("erasures")
    @Blocking
    @RolesAllowed("hr-approver")
    public Response erase(@RestForm String staffNo, @RestForm String reason) {
        return erased(staffNo, reason, false);
    }

    private Response erased(String staffNo, String reason, boolean dryRun) {
        Frame frame = frames.at(Section.PRIVACY);
        var asked = new Erasure(DataLines.text(staffNo), DataLines.text(reason));
        Answer<SortedMap<String, Long>> answer = StaffNo.isValid(asked.staffNo())
                ? erase.erase(new StaffNo(asked.staffNo()), asked.reason(), dryRun, access.account())
                : Answer.invalid(List.of(Problem.error("employee.unknown", Place.field("staffNo"), asked.staffNo())));
        if (answer instanceof Answer.Refusal<SortedMap<String, Long>> refusal) {
            FormErrors errors = FormErrors.of(refusal.problems(), frame, "staffNo", "reason");
            return errors.answer(page(frame, asked, new Answering(0, ""), null, errors));
        }
        if (!dryRun) {
            return seeOther("/privacy?erased=" + asked.staffNo());
        }
        Frame place = frame.at(
                Section.PRIVACY, new Crumb(frame.texts(PrivacyTexts.class).erase(), null));
        return Response.ok(place.show(Templates.confirm(place, asked, concerned(answer.orThrow(), frame.locale())))
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private TemplateInstance page(Frame frame, Erasure erasure, Answering answering, String told, FormErrors errors) {
        boolean approver = frame.has(Role.HR_APPROVER);
        boolean hr = approver || frame.has(Role.HR_EDITOR);
        List<LocalDate> days =
                AHEAD.stream().map(each -> moments.today().plusDays(each)).toList();
        var view = new View(
                days,
                going(days, frame.locale()),
                hr ? requests.open(MOST).stream().map(lines::request).toList() : List.of(),
                kinds.all().stream()
                        .map(each -> lines.kind(each, frame.locale()))
                        .toList(),
                erasure,
                answering,
                hr,
                approver,
                told);
        return frame.show(Templates.overview(frame, view, errors));
    }

    private List<Going> going(List<LocalDate> days, Locale language) {
        List<SortedMap<String, Long>> due = days.stream().map(retention::dueBy).toList();
        List<Going> going = new ArrayList<>();
        for (String kind : due.get(0).keySet()) {
            String data = "people".equals(kind) ? null : kinds.kind(kind).data().in(language);
            going.add(new Going(data, due.stream().map(each -> each.get(kind)).toList()));
        }
        return going;
    }

    private List<Concerned> concerned(Map<String, Long> counts, Locale language) {
        return kinds.all().stream()
                .filter(each -> counts.containsKey(each.code()))
                .map(each -> new Concerned(each.data().in(language), each.then().in(language), counts.get(each.code())))
                .toList();
    }

    private static String told(String gone, String erased, Frame frame) {
        PrivacyTexts texts = frame.texts(PrivacyTexts.class);
        if (erased != null && StaffNo.isValid(erased)) {
            return texts.wasErased(erased);
        }
        return gone != null && gone.matches("\\d{1,9}") ? texts.wasDeleted(gone) : null;
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
