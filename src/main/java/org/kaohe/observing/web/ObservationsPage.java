package org.kaohe.observing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.observing.Chain;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.Listing;
import org.kaohe.observing.ObservationPhotos;
import org.kaohe.observing.Photo;
import org.kaohe.observing.Revising;
import org.kaohe.observing.Staff;
import org.kaohe.observing.web.ObservationLines.Line;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;

/** What was observed as a table; one of them with its history, to be corrected or withdrawn. */
@Path("/observations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class ObservationsPage {

    private static final int ROWS = 50;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);

        static native TemplateInstance list$found(Frame frame, Board view);

        static native TemplateInstance one(Frame frame, One view, FormErrors errors);
    }

    /** A page of them, and the question. */
    record Board(
            List<Line> lines,
            long total,
            int page,
            int pages,
            String before,
            String after,
            String staffNo,
            String period,
            String subject) {}

    /**
     * One chain.
     *
     * @param takesPhoto the reader may add one
     */
    record One(Line latest, List<Line> history, List<Picture> photos, boolean takesPhoto, boolean writable) {
        public Reading.Result[] outcomes() {
            return Reading.Result.values();
        }

        public int mostPhotos() {
            return Photo.MOST;
        }
    }

    /** A photo. */
    record Picture(int number, String addedBy, String addedAt) {}

    private final Listing listing;
    private final Revising revising;
    private final Staff staff;
    private final ObservationPhotos photos;
    private final ObservationLines lines;
    private final Moments moments;
    private final Access access;
    private final Frames frames;
    private final Clock clock;

    ObservationsPage(
            Listing listing,
            Revising revising,
            Staff staff,
            ObservationPhotos photos,
            ObservationLines lines,
            Moments moments,
            Access access,
            Frames frames,
            Clock clock) {
        this.listing = listing;
        this.revising = revising;
        this.staff = staff;
        this.photos = photos;
        this.lines = lines;
        this.moments = moments;
        this.access = access;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance list(
            @RestQuery String staffNo, @RestQuery String period, @RestQuery String subject, @RestQuery String page) {
        Frame frame = frames.at(Section.OBSERVATIONS);
        var asked = new ListParameters();
        asked.staffNo = given(staffNo);
        asked.period = given(period);
        asked.page = given(page);
        asked.size = String.valueOf(ROWS);
        if (asked.staffNo == null && asked.period == null) {
            asked.period = Period.of(PeriodKind.MONTH, LocalDate.now(clock)).toString();
        }
        String code = given(subject);
        if (code != null && lines.isItem(code)) {
            asked.item = code;
        } else {
            asked.indicator = code;
        }
        var question = asked.question();
        Page<Chain> found = listing.list(access, question).orThrow();
        int at = question.page();
        int pages = (int) Math.max(1, (found.total() + ROWS - 1) / ROWS);
        String address = "/observations?staffNo=" + encoded(asked.staffNo) + "&period=" + encoded(asked.period)
                + "&subject=" + encoded(code) + "&page=";
        var view = new Board(
                lines.of(found.items().stream().map(Chain::latest).toList(), frame.locale()),
                found.total(),
                at + 1,
                pages,
                at > 0 ? address + (at - 1) : null,
                at + 1 < pages ? address + (at + 1) : null,
                text(asked.staffNo),
                text(asked.period),
                text(code));
        return frame.show(frame.fragment() ? Templates.list$found(frame, view) : Templates.list(frame, view));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance one(@RestPath long id) {
        return page(id, FormErrors.none());
    }

    /** One more, where somebody forgot it. */
    @POST
    @Path("{id: \\d{1,18}}/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response addPhoto(@RestPath long id, @RestForm FileUpload file) {
        Answer<Photo> added = photos.add(access, id, PictureAnswer.bytes(file));
        FormErrors errors = FormErrors.of(added, frames.at(Section.OBSERVATIONS), "file");
        return errors.any() ? errors.answer(page(id, errors)) : seeOther(id);
    }

    private TemplateInstance page(long id, FormErrors errors) {
        Frame at = frames.at(Section.OBSERVATIONS);
        Chain chain = listing.one(access, id).orThrow();
        Line latest = lines.of(List.of(chain.latest()), at.locale()).get(0);
        Observation seen = chain.latest().observation();
        boolean writable = chain.latest().holds()
                && staff.one(access, seen.staffNo(), seen.observedOn()).isPresent();
        Frame frame = at.at(
                Section.OBSERVATIONS,
                new Frame.Crumb(at.texts(ObservationTexts.class).one(seen.id()), null));
        List<Picture> pictures = photos.of(access, id).orThrow().stream()
                .map(each -> new Picture(each.number(), each.addedBy(), moments.minute(each.addedAt())))
                .toList();
        boolean takesPhoto = writable && latest.outcome() == Reading.Result.FAIL && pictures.size() < Photo.MOST;
        var view = new One(latest, lines.of(chain.earlier(), at.locale()), pictures, takesPhoto, writable);
        return frame.show(Templates.one(frame, view, errors));
    }

    @POST
    @Path("{id: \\d{1,18}}/correction")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response correct(
            @RestPath long id,
            @RestForm String value,
            @RestForm String outcome,
            @RestForm String numerator,
            @RestForm String denominator,
            @RestForm String note,
            @RestForm String reason) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        put(texts, Field.VALUE, value);
        put(texts, Field.OUTCOME, outcome);
        put(texts, Field.NUMERATOR, numerator);
        put(texts, Field.DENOMINATOR, denominator);
        put(texts, Field.NOTE, note);
        long corrected =
                revising.correct(access, id, new Draft(1, texts), reason).orThrow();
        return seeOther(corrected);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response withdraw(@RestPath long id, @RestForm String reason) {
        return seeOther(revising.withdraw(access, id, reason).orThrow());
    }

    private static Response seeOther(long id) {
        return Response.seeOther(URI.create("/observations/" + id)).build();
    }

    private static void put(Map<Field, String> texts, Field field, String given) {
        if (given != null && !given.isBlank()) {
            texts.put(field, given);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static String encoded(String given) {
        return org.kaohe.pages.Brief.urlEncoded(text(given));
    }
}
