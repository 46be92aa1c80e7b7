package org.kaohe.proposing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.problem.CallerLanguage;

/** The file of a case on paper: everything that was done, by whom and when, with the evidence it began with. */
@Path("/cases/{id}/file")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class CaseFilePage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance file(String language, CaseSheet sheet);
    }

    private final CaseReading reading;
    private final Door door;

    CaseFilePage(CaseReading reading, Door door) {
        this.reading = reading;
        this.door = door;
    }

    @GET
    public TemplateInstance file(@RestPath long id, @RestHeader("Accept-Language") String acceptLanguage) {
        Locale language = CallerLanguage.of(acceptLanguage);
        String tag = Locale.CHINESE.equals(language) ? "zh-CN" : "en";
        return Templates.file(tag, new CaseSheet.Writing(reading.one(id), language, door.say(language)).sheet());
    }
}
