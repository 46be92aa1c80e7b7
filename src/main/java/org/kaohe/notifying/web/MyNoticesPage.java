package org.kaohe.notifying.web;

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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.notifying.Contacts;
import org.kaohe.notifying.Inbox;
import org.kaohe.notifying.NoticeText;
import org.kaohe.notifying.Told;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;

/** What the caller was told, and where else they want to be told. */
@Path("/my/notices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class MyNoticesPage {

    private static final int ROWS = 20;
    private static final int MOST = 200;
    private static final int LAST_PAGE = 1_000_000;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Frame frame, List<Line> lines, boolean unread, Pager pager, Mail mail, FormErrors errors);
    }

    /**
     * A notice.
     *
     * @param address where it leads; null when there is no page for it
     * @param readAt null until it was read
     */
    record Line(long id, String text, String address, String at, String readAt, LocalDate until) {}

    /**
     * The address for mail.
     *
     * @param staff whether the account belongs to somebody, without whom there is nothing to keep
     */
    record Mail(boolean staff, String address) {}

    private final Inbox inbox;
    private final NoticeText text;
    private final Contacts contacts;
    private final Access access;
    private final Frames frames;
    private final Moments moments;
    private final Clock clock;

    MyNoticesPage(
            Inbox inbox,
            NoticeText text,
            Contacts contacts,
            Access access,
            Frames frames,
            Moments moments,
            Clock clock) {
        this.inbox = inbox;
        this.text = text;
        this.contacts = contacts;
        this.access = access;
        this.frames = frames;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Blocking
    public TemplateInstance list(@RestQuery boolean unread, @RestQuery @DefaultValue("0") int page) {
        String mail = access.staffNo().flatMap(contacts::mail).orElse("");
        return page(unread, page, mail, FormErrors.none());
    }

    @POST
    @Path("{id: \\d{1,18}}/read")
    @Blocking
    public Response read(@RestPath long id) {
        if (!inbox.read(access, id, clock.instant())) {
            throw Refused.notFound(Problem.error("notice.unknown", Place.NOWHERE, id));
        }
        return back();
    }

    /** All of them; of very many the newest. */
    @POST
    @Path("read")
    @Blocking
    public Response readAll() {
        inbox.of(access, true, 0, MOST).items().forEach(each -> inbox.read(access, each.id(), clock.instant()));
        return back();
    }

    @POST
    @Path("contact")
    @Blocking
    public Response contact(@RestForm String mail) {
        StaffNo self = access.staffNo()
                .orElseThrow(() -> Refused.notFound(Problem.error("notice.nobody", Place.NOWHERE, access.account())));
        Optional<String> address = Optional.ofNullable(mail).map(String::strip).filter(text -> !text.isEmpty());
        List<Problem> problems = ContactResource.problems(address);
        if (!problems.isEmpty()) {
            FormErrors errors = FormErrors.of(problems, frames.at(Section.MY_NOTICES), "mail");
            return errors.answer(page(false, 0, address.orElse(""), errors));
        }
        contacts.save(self, address, access.account());
        return back();
    }

    private TemplateInstance page(boolean unread, int page, String mail, FormErrors errors) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(List.of(Problem.error("notice.page", Place.field("page"), page, ROWS, MOST)));
        }
        Frame frame = frames.at(Section.MY_NOTICES);
        Page<Told> found = inbox.of(access, unread, page, ROWS);
        Pager pager = Pager.of(found.total(), page, ROWS, "/my/notices", Map.of("unread", unread ? "true" : ""));
        return frame.show(Templates.list(
                frame,
                found.items().stream().map(each -> line(each, frame)).toList(),
                unread,
                pager,
                new Mail(access.staffNo().isPresent(), mail),
                errors));
    }

    private Line line(Told it, Frame frame) {
        var notice = it.notice();
        return new Line(
                it.id(),
                text.of(notice, frame.locale()),
                Subjects.page(notice.kind(), notice.subject()).orElse(null),
                moments.minute(it.at()),
                moments.minute(it.readAt()),
                notice.until());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/my/notices")).build();
    }
}
