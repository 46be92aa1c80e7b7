package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.problem.Severity;
import org.kaohe.roster.EmployeeImport;
import org.kaohe.roster.EmployeeImport.Mode;
import org.kaohe.roster.SheetRow;
import org.kaohe.sheet.Cell;
import org.kaohe.sheet.SheetFile;
import org.kaohe.sheet.UnreadableSheetException;

/**
 * Takes in a staff list (xlsx, csv). With {@code dryRun} nothing is stored; with {@code goodRows} the people whose rows
 * are right are stored although others are not.
 */
@Path("/api/v1/imports/employees")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class EmployeeImportResource {

    /** Beyond this a file is refused: it would be split by hand anyway. */
    private static final int MOST_ROWS = 50_000;

    private static final int MOST_COLUMNS = 60;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** {@link EmployeeImport.Report} with its problems as sentences. */
    record ReportBody(
            int rows,
            int accepted,
            int rejected,
            int created,
            int changed,
            int unchanged,
            boolean stored,
            List<ProblemBody> problems) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemBody(String code, Severity severity, Integer row, String field, String message) {}

    private final EmployeeImport staffLists;
    private final Access access;

    EmployeeImportResource(EmployeeImport staffLists, Access access) {
        this.staffLists = staffLists;
        this.access = access;
    }

    @POST
    @Consumes({XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public ReportBody take(
            byte[] content,
            @RestQuery boolean dryRun,
            @RestQuery boolean goodRows,
            @HeaderParam("Accept-Language") String language) {
        EmployeeImport.Report report = staffLists.take(rows(content), mode(dryRun, goodRows), access.account());
        boolean failed = !dryRun && !goodRows && report.problems().stream().anyMatch(Problem::isError);
        if (failed) {
            throw Refused.invalid(report.problems());
        }
        return body(report, CallerLanguage.of(language));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ReportBody takeUpload(
            @RestForm FileUpload file,
            @RestQuery boolean dryRun,
            @RestQuery boolean goodRows,
            @HeaderParam("Accept-Language") String language)
            throws IOException {
        if (file == null) {
            throw Refused.invalid(List.of(Problem.error("json.field.missing", Place.field("file"), "file")));
        }
        return take(Files.readAllBytes(file.uploadedFile()), dryRun, goodRows, language);
    }

    private static Mode mode(boolean dryRun, boolean goodRows) {
        if (dryRun) {
            return Mode.CHECK;
        }
        return goodRows ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    }

    private static List<SheetRow> rows(byte[] content) {
        try {
            return new SheetFile(MOST_ROWS, MOST_COLUMNS)
                    .read(content == null ? new byte[0] : content).stream()
                            .map(row -> new SheetRow(
                                    row.number(),
                                    row.cells().stream().map(Cell::text).toList()))
                            .toList();
        } catch (UnreadableSheetException e) {
            throw Refused.invalid(List.of(unreadable(e)));
        }
    }

    private static Problem unreadable(UnreadableSheetException e) {
        return switch (e.why()) {
            case TOO_MANY_ROWS -> Problem.error("import.too-many-rows", Place.NOWHERE, MOST_ROWS);
            case TOO_MANY_COLUMNS -> Problem.error("import.too-many-columns", Place.NOWHERE, MOST_COLUMNS);
            case OLD_EXCEL -> Problem.error("import.old-excel", Place.NOWHERE);
            case UNPACKS_TOO_LARGE -> Problem.error("import.unpacks-too-large", Place.NOWHERE);
            case MALFORMED -> Problem.error("import.unreadable", Place.NOWHERE);
        };
    }

    private static ReportBody body(EmployeeImport.Report report, Locale language) {
        return new ReportBody(
                report.rows(),
                report.accepted(),
                report.rejected(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.stored(),
                report.problems().stream()
                        .map(each -> new ProblemBody(
                                each.code(),
                                each.severity(),
                                each.place().row(),
                                each.place().field(),
                                each.message(language)))
                        .toList());
    }
}
