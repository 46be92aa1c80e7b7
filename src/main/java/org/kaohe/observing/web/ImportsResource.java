package org.kaohe.observing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportTable;
import org.kaohe.observing.Imports;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.Problems;
import org.kaohe.observing.RejectedRows;
import org.kaohe.observing.RejectedRows.Rejected;
import org.kaohe.observing.sheet.ObservationFile;
import org.kaohe.observing.sheet.RejectedWorkbook;
import org.kaohe.observing.sheet.Template;

/**
 * Files of observations (xlsx, csv). A file that cannot be read is refused; one with bad rows is answered with a report
 * and status 422, and nothing of it is stored unless {@code goodRowsOnly} is set. With {@code dryRun} nothing is stored at all.
 */
@Path("/api/v1/imports")
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class ImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int UNPROCESSABLE = 422;
    private static final String NAMELESS = "observations";

    private final Imports imports;
    private final RejectedRows rejectedRows;
    private final Catalogue catalogue;
    private final Access access;

    ImportsResource(Imports imports, RejectedRows rejectedRows, Catalogue catalogue, Access access) {
        this.imports = imports;
        this.rejectedRows = rejectedRows;
        this.catalogue = catalogue;
        this.access = access;
    }

    @POST
    @Path("observations")
    @Consumes({XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            byte[] content,
            @RestQuery boolean dryRun,
            @RestQuery boolean goodRowsOnly,
            @HeaderParam("Accept-Language") String language) {
        return take(NAMELESS, content, mode(dryRun, goodRowsOnly), language);
    }

    @POST
    @Path("observations")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response takeUpload(
            @RestForm FileUpload file,
            @RestQuery boolean dryRun,
            @RestQuery boolean goodRowsOnly,
            @HeaderParam("Accept-Language") String language)
            throws IOException {
        byte[] content = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        return take(file == null ? NAMELESS : file.fileName(), content, mode(dryRun, goodRowsOnly), language);
    }

    @GET
    @Path("{id}/rejected")
    @Produces(XLSX)
    public Response rejected(@PathParam("id") String id, @HeaderParam("Accept-Language") String language)
            throws IOException {
        Rejected rejected = rejectedRows
                .find(id, access.account())
                .orElseThrow(() -> Refused.notFound(Problem.error("observation.import.unknown", Place.NOWHERE, id)));
        var workbook = new ByteArrayOutputStream();
        RejectedWorkbook.write(rejected, CallerLanguage.of(language), workbook);
        return download(workbook, "rejected.xlsx");
    }

    @GET
    @Path("templates/{kind}.xlsx")
    @Produces(XLSX)
    public Response template(@PathParam("kind") String kind) throws IOException {
        Template template = Template.of(kind)
                .orElseThrow(() -> Refused.notFound(
                        Problem.error("observation.import.template.unknown", Place.NOWHERE, kind, Template.kinds())));
        var workbook = new ByteArrayOutputStream();
        template.write(catalogue, workbook);
        return download(workbook, kind + ".xlsx");
    }

    private Response take(String file, byte[] content, Mode mode, String language) {
        var problems = new Problems();
        if (content == null || content.length == 0) {
            problems.add(Problem.error("observation.import.no-file", Place.field("file")));
            Refusals.throwAny(problems);
        }
        Optional<ImportTable> table = new ObservationFile(file, problems).read(content);
        if (table.isEmpty()) {
            throw Refused.invalid(Refusals.listed(problems));
        }
        ImportReport report = imports.take(access, table.get(), problems, mode);
        boolean refused = mode == Mode.ALL_OR_NOTHING && report.rejected() > 0;
        return Response.status(refused ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(ImportView.of(report, mode == Mode.DRY_RUN, CallerLanguage.of(language)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Mode mode(boolean dryRun, boolean goodRowsOnly) {
        if (dryRun) {
            return Mode.DRY_RUN;
        }
        return goodRowsOnly ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    }

    private static Response download(ByteArrayOutputStream workbook, String name) {
        return Response.ok(workbook.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
