package org.kaohe.observing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.people.Access;
import org.kaohe.core.upload.MediaKind;
import org.kaohe.observing.ObservationPhotos;
import org.kaohe.observing.Photo;

/** Photos of observations: pictures and nothing else, for whoever may read the observation. */
@Path("/api/v1/observations/{id}/photos")
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class ObservationPhotosResource {

    /** A photo without who added it: the person on it reads this too. */
    record PhotoView(int number, MediaKind kind, String sha256, int size, boolean cleaned, Instant addedAt) {
        static PhotoView of(Photo it) {
            return new PhotoView(it.number(), it.kind(), it.sha256(), it.size(), it.cleaned(), it.addedAt());
        }
    }

    private final ObservationPhotos photos;
    private final Access access;

    ObservationPhotosResource(ObservationPhotos photos, Access access) {
        this.photos = photos;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<PhotoView> list(@RestPath long id) {
        return photos.of(access, id).orThrow().stream().map(PhotoView::of).toList();
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/png", "image/jpeg"})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public PhotoView add(@RestPath long id, byte[] content) {
        return PhotoView.of(photos.add(access, id, content).orThrow());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public PhotoView upload(@RestPath long id, @RestForm FileUpload file) {
        return PhotoView.of(photos.add(access, id, PictureAnswer.bytes(file)).orThrow());
    }

    @GET
    @Path("{number}")
    @Produces({"image/jpeg", "image/png"})
    public Response content(@RestPath long id, @RestPath int number) {
        return PictureAnswer.of(photos.content(access, id, number).orThrow(), id + "-" + number);
    }
}
