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
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.OwnData;
import org.kaohe.privacy.PrivacyRequest;

/** What is kept about the caller, why and how long; a copy of it; what the caller asked about it. */
@Path("/my/data")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class MyDataPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance data(
                Frame frame,
                boolean staff,
                List<DataLines.Kind> kinds,
                List<DataLines.Request> requests,
                Asking asking,
                FormErrors errors);
    }

    /** A request that is being written. */
    record Asking(String kind, String text) {}

    private final OwnData own;
    private final DataKinds kinds;
    private final DataLines lines;
    private final Access access;
    private final Frames frames;

    MyDataPage(OwnData own, DataKinds kinds, DataLines lines, Access access, Frames frames) {
        this.own = own;
        this.kinds = kinds;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance data() {
        return page(new Asking("CORRECTION", ""), FormErrors.none());
    }

    @POST
    @Path("requests")
    @Blocking
    public Response ask(@RestForm String kind, @RestForm String text) {
        PrivacyRequest.Kind of = Stream.of(PrivacyRequest.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        Answer<PrivacyRequest> asked = own.ask(access, of, text);
        FormErrors errors = FormErrors.of(asked, frames.at(Section.MY_DATA), "kind", "text");
        return errors.any()
                ? errors.answer(page(new Asking(DataLines.text(kind), DataLines.text(text)), errors))
                : Response.seeOther(URI.create("/my/data#requests")).build();
    }

    private TemplateInstance page(Asking asking, FormErrors errors) {
        Frame frame = frames.at(Section.MY_DATA);
        return frame.show(Templates.data(
                frame,
                access.staffNo().isPresent(),
                kinds.all().stream()
                        .map(each -> lines.kind(each, frame.locale()))
                        .toList(),
                own.own(access).stream().map(lines::request).toList(),
                asking,
                errors));
    }
}
