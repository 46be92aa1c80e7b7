package org.kaohe.policydesk.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;

/** The policies on the desk. Everybody who is signed in may read them: people know the rules they are judged by. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class PolicyResource {

    private static final String LANGUAGE = "Accept-Language";

    private final RulesDesk desk;

    PolicyResource(RulesDesk desk) {
        this.desk = desk;
    }

    @GET
    @Authenticated
    public List<PolicyBody> all(@RestHeader(LANGUAGE) String language) {
        return desk.all().stream()
                .map(each -> PolicyBody.brief(each, CallerLanguage.of(language)))
                .toList();
    }

    @GET
    @Path("{code}")
    @Authenticated
    public PolicyBody one(@RestPath String code, @RestHeader(LANGUAGE) String language) {
        return PolicyBody.full(known(code), CallerLanguage.of(language));
    }

    /** A file of the content in service, by its path from the rules folder or its name in the policy's own. */
    @GET
    @Path("{code}/files/{path: .+}")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Authenticated
    public Response file(@RestPath String code, @RestPath String path) {
        Map<String, byte[]> files = known(code)
                .serving()
                .map(Appraiser::content)
                .<Map<String, byte[]>>map(content -> content.files())
                .orElse(Map.of());
        byte[] bytes = Optional.ofNullable(files.get(path))
                .or(() -> Optional.ofNullable(files.get(code + "/" + path)))
                .orElseThrow(
                        () -> Refused.notFound(Problem.error("policy.file.unknown", Place.field("path"), code, path)));
        return FileAnswer.of(path, bytes).build();
    }

    private OnDesk known(String code) {
        return desk.find(Codes.read(code)).orElseThrow(() -> Codes.unknown(code));
    }
}
