package org.kaohe.policydesk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.people.Access;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.workbook.DraftWorkbooks;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Outcome;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Upload;

/**
 * Tables of a draft as workbooks. One that comes back is only shown as differences unless {@code dryRun=false}; it carries
 * the state it was made from, so that what others changed meanwhile is kept. Conflicts are answered 409 until each is chosen
 * by {@code yours=ID} or {@code theirs=ID}, with the ETag of the answer that showed them in If-Match.
 */
@Path("/api/v1/policies/{code}/draft/workbooks/{file: .+}.xlsx")
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class WorkbookResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = ".csv";

    private final DraftWorkbooks workbooks;
    private final DraftFiles files;
    private final Access access;

    @RestPath
    String code;

    @RestPath
    String file;

    @RestHeader("If-Match")
    String match;

    @RestHeader("Accept-Language")
    String language;

    WorkbookResource(DraftWorkbooks workbooks, DraftFiles files, Access access) {
        this.workbooks = workbooks;
        this.files = files;
        this.access = access;
    }

    @GET
    @Blocking
    @Produces({XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public Response download() {
        PolicyCode policy = Codes.read(code);
        byte[] workbook = workbooks
                .download(policy, table(file))
                .orElseThrow(() -> unknown(code, file))
                .orThrow();
        return answer(workbook, file)
                .header(
                        "ETag",
                        files.read(policy, table(file))
                                .map(each -> DraftTag.write(each.hash()))
                                .orElse(null))
                .build();
    }

    @POST
    @Blocking
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("hr-editor")
    public Response takeBody(
            byte[] content,
            @RestQuery @DefaultValue("true") boolean dryRun,
            @RestQuery List<String> theirs,
            @RestQuery List<String> yours) {
        return take(content, !dryRun, theirs, yours);
    }

    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("hr-editor")
    public Response takeUpload(
            @RestForm("file") FileUpload upload,
            @RestQuery @DefaultValue("true") boolean dryRun,
            @RestQuery List<String> theirs,
            @RestQuery List<String> yours)
            throws IOException {
        byte[] content = upload == null ? new byte[0] : Files.readAllBytes(upload.uploadedFile());
        return take(content, !dryRun, theirs, yours);
    }

    private Response take(byte[] content, boolean save, List<String> theirs, List<String> yours) {
        if (content == null || content.length == 0) {
            throw Refused.invalid(List.of(Problem.error("workbook.empty", Place.file(file + TABLE))));
        }
        Answer<Outcome> answer = workbooks.upload(new Upload(
                Codes.read(code),
                table(file),
                content,
                match == null ? Optional.empty() : Optional.of(DraftTag.read(match)),
                choices("theirs", theirs),
                choices("yours", yours),
                save,
                access.account()));
        Outcome outcome = answer.orThrow();
        boolean refused = save && outcome.saved().isEmpty();
        String tag = outcome.saved().map(DraftFiles.DraftFile::hash).orElse(outcome.draft());
        return Response.status(refused ? Response.Status.CONFLICT : Response.Status.OK)
                .entity(WorkbookView.of(outcome, CallerLanguage.of(language)))
                .header("ETag", DraftTag.write(tag))
                .build();
    }

    private static Set<String> choices(String field, List<String> given) {
        if (given == null) {
            return Set.of();
        }
        if (given.size() > DraftWorkbooks.MOST_CHOICES) {
            throw Refused.invalid(List.of(
                    Problem.error("workbook.choices", Place.field(field), given.size(), DraftWorkbooks.MOST_CHOICES)));
        }
        return Set.copyOf(given);
    }

    static String table(String file) {
        return file + TABLE;
    }

    static Refused unknown(String code, String file) {
        return Refused.notFound(Problem.error("policy.file.unknown", Place.field("file"), code, table(file)));
    }

    static Response.ResponseBuilder answer(byte[] workbook, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(workbook, XLSX).header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
    }
}
