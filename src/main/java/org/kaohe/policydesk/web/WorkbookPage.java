package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.workbook.DraftWorkbooks;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Outcome;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Upload;
import org.kaohe.policydesk.workbook.WorkbookReport;

/** A table of a draft goes out as a workbook and comes back: first what it would change, cell by cell, then it is saved. */
@Path("/policies/{code}/workbook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class WorkbookPage {

    private static final String YOURS = "yours|";
    private static final String THEIRS = "theirs|";

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance workbook(Frame frame, Desk desk, Seen seen);

        static native TemplateInstance workbook$outcome(Frame frame, Desk desk, Seen seen);
    }

    /** @param workbook name of the file that is downloaded, without its ending */
    record Desk(String title, String code, String file, String workbook, List<String> tables, boolean editable) {}

    /**
     * What came of an upload.
     *
     * @param refused sentences that say why nothing came of it
     * @param report null when it was refused
     * @param asked that it be saved
     */
    record Seen(List<String> refused, WorkbookReport report, List<ProblemBody> problems, boolean asked, Frame frame) {

        /** What the column is called. */
        public String column(String header) {
            return Columns.name(header, frame.locale());
        }

        /** The cell without the file it stands in. */
        public String cell(String place) {
            return place.substring(place.lastIndexOf('!') + 1);
        }

        public String yours(WorkbookReport.ConflictBody it) {
            return YOURS + it.id();
        }

        public String theirs(WorkbookReport.ConflictBody it) {
            return THEIRS + it.id();
        }
    }

    private final DraftWorkbooks workbooks;
    private final DraftFiles files;
    private final PolicyDoor door;

    WorkbookPage(DraftWorkbooks workbooks, DraftFiles files, PolicyDoor door) {
        this.workbooks = workbooks;
        this.files = files;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance open(@RestPath String code, @RestQuery String file) {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "workbook");
        return frame.show(Templates.workbook(frame, desk(policy, file, frame), null));
    }

    /** Nobody's choices are remembered between two looks: the workbook is sent again with them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RolesAllowed("hr-editor")
    public TemplateInstance take(
            @RestPath String code,
            @RestQuery String file,
            @RestForm("workbook") FileUpload upload,
            @RestForm String match,
            @RestForm List<String> choice,
            @RestForm boolean save)
            throws IOException {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "workbook");
        Desk desk = desk(policy, file, frame);
        byte[] content = upload == null ? new byte[0] : Files.readAllBytes(upload.uploadedFile());
        List<String> choices = choice == null ? List.of() : choice;
        Seen seen = seen(
                content.length == 0
                        ? Answer.invalid(List.of(Problem.error("workbook.empty", Place.file(desk.file()))))
                        : workbooks.upload(new Upload(
                                policy.code(),
                                desk.file(),
                                content,
                                save ? Optional.ofNullable(match).filter(each -> !each.isBlank()) : Optional.empty(),
                                chosen(choices, THEIRS),
                                chosen(choices, YOURS),
                                save,
                                door.account())),
                save,
                frame);
        return frame.show(
                frame.fragment()
                        ? Templates.workbook$outcome(frame, desk, seen)
                        : Templates.workbook(frame, desk, seen));
    }

    private static Seen seen(Answer<Outcome> answer, boolean save, Frame frame) {
        if (answer instanceof Answer.Refusal<Outcome> refusal) {
            List<String> told = refusal.reason() == Refused.Reason.OUTDATED
                    ? List.of(frame.texts(WorkbookTexts.class).outdated())
                    : refusal.problems().stream()
                            .map(each -> placed(each.place()) + each.message(frame.locale()))
                            .toList();
            return new Seen(told, null, List.of(), save, frame);
        }
        Outcome outcome = answer.orThrow();
        return new Seen(
                List.of(), WorkbookReport.of(outcome), ProblemBody.of(outcome.problems(), frame.locale()), save, frame);
    }

    private static String placed(Place place) {
        return place.cell() == null ? "" : place.cell() + " ";
    }

    private static Set<String> chosen(List<String> choices, String side) {
        return choices.stream()
                .filter(each -> each.startsWith(side))
                .map(each -> each.substring(side.length()))
                .limit(DraftWorkbooks.MOST_CHOICES)
                .collect(Collectors.toSet());
    }

    private Desk desk(OnDesk policy, String file, Frame frame) {
        String own = policy.code() + "/";
        List<String> tables = files.hashes(policy.code()).keySet().stream()
                .filter(each -> each.startsWith(own) && each.endsWith(".csv"))
                .map(each -> each.substring(own.length()))
                .toList();
        String chosen =
                file == null || file.isBlank() ? tables.stream().findFirst().orElse("") : file;
        if (!tables.contains(chosen)) {
            throw Refused.notFound(Problem.error("policy.file.unknown", Place.field("file"), policy.code(), chosen));
        }
        return new Desk(
                PolicyDoor.title(policy).in(frame.locale()),
                policy.code().value(),
                chosen,
                chosen.substring(0, chosen.length() - ".csv".length()),
                tables,
                door.mayEdit());
    }
}
