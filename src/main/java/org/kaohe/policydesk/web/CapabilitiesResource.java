package org.kaohe.policydesk.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.core.policy.Capability;
import org.kaohe.core.problem.CallerLanguage;

/** What a rule file may say: the capability manifest of the engine, for everybody who is signed in. */
@Path("/api/v1/capabilities")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CapabilitiesResource {

    /** The manifest, with the version of the engine it belongs to. */
    record Body(String engine, List<Line> capabilities) {}

    /** One line of it, the reason in the caller's language. */
    record Line(String kind, String name, String signature, String reason) {
        static Line of(Capability capability, Locale language) {
            return new Line(
                    capability.kind(),
                    capability.name(),
                    capability.signature(),
                    capability.reason().in(language));
        }
    }

    private final Capabilities manifest;

    CapabilitiesResource(Capabilities manifest) {
        this.manifest = manifest;
    }

    @GET
    @Authenticated
    public Body all(@RestHeader("Accept-Language") String acceptLanguage) {
        Locale language = CallerLanguage.of(acceptLanguage);
        return new Body(
                manifest.engine(),
                manifest.all().stream().map(each -> Line.of(each, language)).toList());
    }
}
