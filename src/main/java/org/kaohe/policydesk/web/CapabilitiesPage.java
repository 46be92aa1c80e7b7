package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** The capability manifest as a table: what a rule may say and why, and nothing else. */
@Path("/capabilities")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class CapabilitiesPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, CapabilitiesResource.Body manifest);
    }

    private final CapabilitiesResource capabilities;
    private final Frames frames;

    CapabilitiesPage(Capabilities manifest, Frames frames) {
        this.capabilities = new CapabilitiesResource(manifest);
        this.frames = frames;
    }

    @GET
    @Authenticated
    public TemplateInstance list() {
        Frame frame = frames.at(Section.CAPABILITIES);
        return frame.show(Templates.list(frame, capabilities.all(frame.language())));
    }
}
