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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.people.Access;
import org.kaohe.observing.InspectionPhotos;
import org.kaohe.observing.InspectionPhotos.Asked;
import org.kaohe.observing.Inspections;
import org.kaohe.observing.Photo;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** Photos while an inspection is being filled in: parts of its page, each item's as a list. */
@Path("/checklists/{policy}/{staffNo}/photos")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class ChecklistPhotosPage {

    /** The parts; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance photos(Frame frame, List<OfItem> items);
    }

    /** Those of one item. */
    record OfItem(String item, List<Shown> photos) {}

    /** @param address of the picture, which changes with it */
    record Shown(int number, String address) {}

    private final InspectionPhotos photos;
    private final Inspections inspections;
    private final Access access;
    private final Frames frames;

    ChecklistPhotosPage(InspectionPhotos photos, Inspections inspections, Access access, Frames frames) {
        this.photos = photos;
        this.inspections = inspections;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance all(
            @RestPath String policy, @RestPath String staffNo, @RestQuery String inspection, @RestQuery String day) {
        Asked asked = asked(policy, staffNo, inspection, day);
        return shown(asked, photos.all(access, asked).orThrow());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public TemplateInstance add(
            @RestPath String policy,
            @RestPath String staffNo,
            @RestForm String inspection,
            @RestForm String day,
            @RestForm String item,
            @RestForm FileUpload file) {
        Asked asked = asked(policy, staffNo, inspection, day);
        photos.add(access, asked, text(item), PictureAnswer.bytes(file)).orThrow();
        return ofItem(asked, text(item));
    }

    @GET
    @Path("{item}/{number: \\d{1,9}}")
    @Produces({"image/jpeg", "image/png"})
    @Blocking
    public Response content(
            @RestPath String policy,
            @RestPath String staffNo,
            @RestPath String item,
            @RestPath int number,
            @RestQuery String inspection,
            @RestQuery String day) {
        var content = photos.content(access, asked(policy, staffNo, inspection, day), item, number);
        return PictureAnswer.of(content.orThrow(), "photo-" + number);
    }

    /** One of them, or, where no item is named, all. */
    @POST
    @Path("removal")
    @Blocking
    public TemplateInstance remove(
            @RestPath String policy,
            @RestPath String staffNo,
            @RestForm String inspection,
            @RestForm String day,
            @RestForm String item,
            @RestForm Integer number) {
        Asked asked = asked(policy, staffNo, inspection, day);
        if (text(item).isEmpty()) {
            photos.discard(access, asked).orThrow();
            return shown(asked, new TreeMap<>());
        }
        photos.remove(access, asked, item, number == null ? 0 : number).orThrow();
        return ofItem(asked, item);
    }

    private TemplateInstance ofItem(Asked asked, String item) {
        SortedMap<String, List<Photo>> one = new TreeMap<>();
        one.put(item, photos.all(access, asked).orThrow().getOrDefault(item, List.of()));
        return shown(asked, one);
    }

    private TemplateInstance shown(Asked asked, SortedMap<String, List<Photo>> all) {
        Frame frame = frames.at(Section.CHECKLISTS);
        List<OfItem> items = all.entrySet().stream()
                .map(each -> new OfItem(
                        each.getKey(),
                        each.getValue().stream()
                                .map(it -> new Shown(it.number(), address(asked, each.getKey(), it)))
                                .toList()))
                .toList();
        return frame.show(Templates.photos(frame, items));
    }

    private static String address(Asked asked, String item, Photo photo) {
        return "/checklists/" + Brief.urlEncoded(asked.policy()) + "/"
                + Brief.urlEncoded(asked.staffNo().value()) + "/photos/" + Brief.urlEncoded(item) + "/"
                + photo.number() + "?inspection=" + Brief.urlEncoded(asked.inspection()) + "&day=" + asked.day()
                + "&sha256=" + photo.sha256();
    }

    private Asked asked(String policy, String staffNo, String inspection, String day) {
        return new Asked(policy, PageDay.staffNo(staffNo), PageDay.of(day, inspections.today()), text(inspection));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
