package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.CheckReport;
import org.kaohe.policydesk.OnDesk;

/** The check of a draft: its problems, and its cases as a table with green and red. */
@Path("/policies/{code}/check")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class CheckPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(Frame frame, String title, String code, CheckReport view);

        static native TemplateInstance check$report(Frame frame, String title, String code, CheckReport view);
    }

    private final DraftCheckResource checks;
    private final PolicyDoor door;

    CheckPage(DraftCheckResource checks, PolicyDoor door) {
        this.checks = checks;
        this.door = door;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance open(@RestPath String code) {
        return page(code, null);
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance check(@RestPath String code) {
        Frame frame = door.frame(door.known(code), "check");
        return page(code, checks.check(code, frame.language()));
    }

    private TemplateInstance page(String code, CheckReport report) {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "check");
        String title = PolicyDoor.title(policy).in(frame.locale());
        return frame.show(
                frame.fragment()
                        ? Templates.check$report(frame, title, code, report)
                        : Templates.check(frame, title, code, report));
    }
}
