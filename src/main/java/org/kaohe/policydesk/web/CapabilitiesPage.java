package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.core.problem.CallerLanguage;

/** The capability manifest as a table: what a rule may say and why, and nothing else. */
@Path("/capabilities")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class CapabilitiesPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(String language, String account, CapabilitiesResource.Body manifest);
    }

    private final CapabilitiesResource capabilities;
    private final SecurityIdentity caller;

    CapabilitiesPage(Capabilities manifest, SecurityIdentity caller) {
        this.capabilities = new CapabilitiesResource(manifest);
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance list(@RestHeader("Accept-Language") String acceptLanguage) {
        Locale language = CallerLanguage.of(acceptLanguage);
        return Templates.list(
                        Locale.CHINESE.equals(language) ? "zh-CN" : "en",
                        caller.getPrincipal().getName(),
                        capabilities.all(acceptLanguage))
                .setLocale(language);
    }
}
