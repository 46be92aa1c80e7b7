package org.kaohe.policydesk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.DraftFiles.DraftFile;
import org.kaohe.policydesk.Drafts;

/** The draft of a policy and its files. A change names the state it is based on, so that none is lost. */
@Path("/api/v1/policies/{code}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class DraftResource {

    private final Drafts drafts;
    private final DraftFiles files;
    private final Access access;

    DraftResource(Drafts drafts, DraftFiles files, Access access) {
        this.drafts = drafts;
        this.files = files;
        this.access = access;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public DraftView draft(@RestPath String code, @RestHeader("Accept-Language") String language) {
        return drafts.find(Codes.read(code))
                .map(each -> DraftView.of(each, CallerLanguage.of(language)))
                .orElseThrow(() -> Codes.unknown(code));
    }

    @GET
    @Path("files/{path: .+}")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public Response file(@RestPath String code, @RestPath String path) {
        DraftFile file = files.read(Codes.read(code), path)
                .orElseThrow(
                        () -> Refused.notFound(Problem.error("policy.file.unknown", Place.field("path"), code, path)));
        return FileAnswer.of(file.path(), file.bytes())
                .header("ETag", DraftTag.write(file.hash()))
                .build();
    }

    @PUT
    @Path("files/{path: .+}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("hr-editor")
    public Response put(
            @RestPath String code,
            @RestPath String path,
            byte[] content,
            @RestHeader("If-Match") String match,
            @RestHeader("If-None-Match") String noneMatch) {
        PolicyCode policy = Codes.read(code);
        Optional<String> base = "*".equals(noneMatch) ? Optional.empty() : Optional.of(DraftTag.read(match));
        DraftFile file = files.put(policy, path, content == null ? new byte[0] : content, base, access.account())
                .orThrow();
        return Response.status(base.isEmpty() ? Response.Status.CREATED : Response.Status.NO_CONTENT)
                .header("ETag", DraftTag.write(file.hash()))
                .build();
    }

    @DELETE
    @Path("files/{path: .+}")
    @RolesAllowed("hr-editor")
    public void delete(@RestPath String code, @RestPath String path, @RestHeader("If-Match") String match) {
        files.delete(Codes.read(code), path, DraftTag.read(match), access.account())
                .orThrow();
    }
}
