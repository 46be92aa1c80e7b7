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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
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
import org.kaohe.observing.sheet.ObservationFile;
import org.kaohe.observing.sheet.RejectedWorkbook;
import org.kaohe.observing.sheet.Template;

/**
 * Files of observations (xlsx, csv). A file that cannot be read is refused; one with bad rows is answered with a report
 * and status 422, and nothing of it is stored unless {@code goodRowsOnly} is set. With {@code dryRun} nothing is stored at all.
 * A large file is answered with 202 and imported as a job, which tells how far it is and can be cancelled.
 */
@Path("/api/v1/imports")
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class ImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DISPOSITION = "Content-Disposition";
    private static final int UNPROCESSABLE = 422;
    private static final String NAMELESS = "observations";

    private final Imports imports;
    private final Catalogue catalogue;
    private final Access access;

    ImportsResource(Imports imports, Catalogue catalogue, Access access) {
        this.imports = imports;
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
    public Response rejected(@PathParam("id") String id, @HeaderParam("Accept-Language") String language) {
        ImportReport report = own(id);
        List<String> headers = imports.headers(report);
        StreamingOutput workbook = out -> RejectedWorkbook.write(
                headers, taker -> imports.rejected(report, taker), CallerLanguage.of(language), out);
        return Response.ok(workbook)
                .header(DISPOSITION, attachment("rejected.xlsx"))
                .build();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ImportView one(@PathParam("id") String id, @HeaderParam("Accept-Language") String language) {
        return view(own(id), language);
    }

    @POST
    @Path("{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("id") String id, @HeaderParam("Accept-Language") String language) {
        ImportReport report = own(id);
        if (!imports.cancel(report, access.account())) {
            throw Refused.conflict(Problem.error("observation.import.ended", Place.NOWHERE, id, report.state()));
        }
        return Response.accepted(view(own(id), language)).build();
    }

    @GET
    @Path("templates/{kind}.xlsx")
    @Produces(XLSX)
    public Response template(@PathParam("kind") String kind) throws IOException {
        Template template = known(kind);
        var workbook = new ByteArrayOutputStream();
        template.write(catalogue, workbook);
        return download(workbook, kind + ".xlsx");
    }

    @GET
    @Path("templates/{kind}.csv")
    @Produces("text/csv")
    public Response csvTemplate(@PathParam("kind") String kind) {
        return Response.ok(known(kind).csv())
                .header(DISPOSITION, attachment(kind + ".csv"))
                .build();
    }

    private static Template known(String kind) {
        return Template.of(kind)
                .orElseThrow(() -> Refused.notFound(
                        Problem.error("observation.import.template.unknown", Place.NOWHERE, kind, Template.kinds())));
    }

    private Response take(String file, byte[] content, Mode mode, String language) {
        var problems = new Problems();
        if (content == null || content.length == 0) {
            problems.add(Problem.error("observation.import.no-file", Place.field("file")));
            Refusals.throwAny(problems);
        }
        if (content.length > Imports.BYTES_AT_ONCE) {
            return later(file, content, mode, language);
        }
        Optional<ImportTable> table = new ObservationFile(file, problems).read(content, Imports.ROWS_AT_ONCE);
        if (table.isEmpty() && problems.only(ObservationFile.TOO_MANY_ROWS)) {
            return later(file, content, mode, language);
        }
        if (table.isEmpty()) {
            throw Refused.invalid(Refusals.listed(problems));
        }
        ImportReport report = imports.take(access, table.get(), problems, mode);
        boolean refused = mode == Mode.ALL_OR_NOTHING && report.rejected() > 0;
        return Response.status(refused ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(view(report, language))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response later(String file, byte[] content, Mode mode, String language) {
        ImportReport queued = imports.later(access, file, content, mode)
                .orElseThrow(() -> Refused.overloaded(Problem.error("observation.import.queue-full", Place.NOWHERE)));
        return Response.accepted(view(queued, language))
                .location(URI.create("/api/v1/imports/" + queued.id()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private ImportReport own(String id) {
        return imports.find(access, id)
                .orElseThrow(() -> Refused.notFound(Problem.error("observation.import.unknown", Place.NOWHERE, id)));
    }

    private ImportView view(ImportReport report, String language) {
        return ImportView.of(report, imports.problems(report), CallerLanguage.of(language));
    }

    private static Mode mode(boolean dryRun, boolean goodRowsOnly) {
        if (dryRun) {
            return Mode.DRY_RUN;
        }
        return goodRowsOnly ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    }

    private static Response download(ByteArrayOutputStream workbook, String name) {
        return Response.ok(workbook.toByteArray())
                .header(DISPOSITION, attachment(name))
                .build();
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
