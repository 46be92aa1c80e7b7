package org.kaohe.policydesk.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.VersionHistory;
import org.kaohe.policydesk.Versions;
import org.kaohe.policydesk.workbook.DraftWorkbooks;

/** Published versions: for everybody who is judged by them, in order of their numbers, exactly as they were published. */
@Path("/api/v1/policies/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class VersionResource {

    private final Versions versions;
    private final PolicyContents contents;
    private final DraftWorkbooks workbooks;

    VersionResource(Versions versions, PolicyContents contents, DraftWorkbooks workbooks) {
        this.versions = versions;
        this.contents = contents;
        this.workbooks = workbooks;
    }

    @GET
    @Authenticated
    public List<VersionView> all(@RestPath String code) {
        VersionHistory history = versions.of(Codes.read(code));
        return history.versions().stream()
                .map(each -> VersionView.of(each, history, null))
                .toList();
    }

    @GET
    @Path("{version: \\d{1,6}}")
    @Authenticated
    public VersionView one(@RestPath String code, @RestPath int version) {
        VersionHistory history = versions.of(Codes.read(code));
        PolicyVersion found = history.find(version).orElseThrow(() -> unknown(code, version));
        return VersionView.of(found, history, List.copyOf(content(found).files().keySet()));
    }

    @GET
    @Path("{version: \\d{1,6}}/files/{path: .+}")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Authenticated
    public Response file(@RestPath String code, @RestPath int version, @RestPath String path) {
        PolicyCode policy = Codes.read(code);
        PolicyContent content = content(versions.of(policy).find(version).orElseThrow(() -> unknown(code, version)));
        byte[] bytes = Optional.ofNullable(content.files().get(path))
                .or(() -> Optional.ofNullable(content.files().get(code + "/" + path)))
                .orElseThrow(
                        () -> Refused.notFound(Problem.error("policy.file.unknown", Place.field("path"), code, path)));
        return FileAnswer.of(path, bytes).build();
    }

    /** A table of the version as a workbook; it can be taken into the draft like one of the draft. */
    @GET
    @Blocking
    @Path("{version: \\d{1,6}}/workbooks/{file: .+}.xlsx")
    @Produces({WorkbookResource.XLSX, MediaType.APPLICATION_JSON})
    @Authenticated
    public Response workbook(@RestPath String code, @RestPath int version, @RestPath String file) {
        PolicyCode policy = Codes.read(code);
        PolicyContent content = content(versions.of(policy).find(version).orElseThrow(() -> unknown(code, version)));
        byte[] workbook = workbooks
                .download(content, WorkbookResource.table(file))
                .orElseThrow(() -> WorkbookResource.unknown(code, file))
                .orThrow();
        return WorkbookResource.answer(workbook, file).build();
    }

    private PolicyContent content(PolicyVersion version) {
        return contents.find(version.policy(), version.contentHash()).orElseThrow();
    }

    private static Refused unknown(String code, int version) {
        return Refused.notFound(Problem.error("policy.version.unknown", Place.field("version"), code, version));
    }
}
