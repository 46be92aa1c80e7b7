package org.kaohe.notifying.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.notifying.Inbox;
import org.kaohe.notifying.NoticeText;
import org.kaohe.notifying.Outbox;
import org.kaohe.notifying.Told;

/** What the caller was told; and, for who runs the service, how deliveries to the outside go. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class NoticesResource {

    private static final int LAST_PAGE = 1_000_000;
    private static final int MOST = 200;

    private final Inbox inbox;
    private final Outbox outbox;
    private final NoticeText text;
    private final Access access;
    private final Clock clock;

    NoticesResource(Inbox inbox, Outbox outbox, NoticeText text, Access access, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.text = text;
        this.access = access;
        this.clock = clock;
    }

    record TextView(String zh, String en) {}

    record NoticeView(
            long id, String kind, String subject, TextView text, LocalDate until, Instant at, Instant readAt) {}

    @GET
    public RestResponse<List<NoticeView>> list(
            @RestQuery boolean unread,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > MOST) {
            throw Refused.invalid(List.of(Problem.error("notice.page", Place.field("size"), page, size, MOST)));
        }
        Page<Told> found = inbox.of(access, unread, page, size);
        return ResponseBuilder.ok(found.items().stream().map(this::view).toList())
                .header("X-Total-Count", found.total())
                .build();
    }

    private NoticeView view(Told it) {
        var notice = it.notice();
        var told = new TextView(text.of(notice, Locale.CHINESE), text.of(notice, Locale.ENGLISH));
        return new NoticeView(it.id(), notice.kind(), notice.subject(), told, notice.until(), it.at(), it.readAt());
    }

    @POST
    @Path("{id}/read")
    public void read(@RestPath long id) {
        if (!inbox.read(access, id, clock.instant())) {
            throw Refused.notFound(Problem.error("notice.unknown", Place.NOWHERE, id));
        }
    }

    /** By channel and state: what waits, was sent, had no address, was given up. Says nothing about people. */
    @GET
    @Path("deliveries")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
    public List<Outbox.Count> deliveries() {
        return outbox.counts();
    }
}
