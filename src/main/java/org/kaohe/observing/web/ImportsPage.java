package org.kaohe.observing.web;

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
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportState;
import org.kaohe.observing.ImportStore.Past;
import org.kaohe.observing.Imports;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.web.ImportView.ProblemView;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;

/** Files of observations: template, trial, progress, the good rows, and the others back. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class ImportsPage {

    private static final int RECENT = 10;
    private static final int SHOWN = 100;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);

        static native TemplateInstance list$unread(Frame frame, Board view);

        static native TemplateInstance one(Frame frame, Report view);

        static native TemplateInstance one$report(Frame frame, Report view);
    }

    /** @param refused why the file just sent cannot be read; empty when none was */
    record Board(List<Line> recent, List<String> refused, int rows) {}

    /** An import of before. */
    record Line(String id, String file, String at, Mode mode, ImportState state, int accepted, int rejected) {}

    /**
     * How far one is, and what it found.
     *
     * @param here whether the form with its file is on the same page, so that its good rows can be imported
     */
    record Report(
            String id,
            String file,
            Mode mode,
            ImportState state,
            boolean written,
            int rows,
            int done,
            int accepted,
            int rejected,
            long stored,
            String reason,
            List<ProblemView> problems,
            int problemsInAll,
            boolean here) {

        public boolean finished() {
            return state.finished();
        }

        /** Rows that can be imported after a trial. */
        public boolean offers() {
            return mode == Mode.DRY_RUN && state == ImportState.DONE && accepted > 0;
        }

        public boolean refused() {
            return mode == Mode.ALL_OR_NOTHING && state == ImportState.DONE && !written;
        }

        public long before() {
            return written ? accepted - stored : 0;
        }
    }

    private final ImportsResource resource;
    private final Imports imports;
    private final Access access;
    private final Frames frames;
    private final Clock clock;

    ImportsPage(ImportsResource resource, Imports imports, Access access, Frames frames, Clock clock) {
        this.resource = resource;
        this.imports = imports;
        this.access = access;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance list() {
        Frame frame = frames.at(Section.IMPORTS);
        return frame.show(Templates.list(frame, board(List.of())));
    }

    /** A script is led on to the report, which it shows below the form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response take(@RestForm FileUpload file, @RestForm Mode mode) throws IOException {
        Frame frame = frames.at(Section.IMPORTS);
        Mode asked = mode == null ? Mode.DRY_RUN : mode;
        try {
            Response taken =
                    resource.takeUpload(file, asked == Mode.DRY_RUN, asked == Mode.GOOD_ROWS, frame.language());
            return seeOther(((ImportView) taken.getEntity()).id());
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            var told = board(refused.problems().stream()
                    .map(each -> each.message(frame.locale()))
                    .toList());
            TemplateInstance page =
                    frame.show(frame.fragment() ? Templates.list$unread(frame, told) : Templates.list(frame, told));
            return Response.ok(page).build();
        }
    }

    @GET
    @Path("{id}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance one(@RestPath String id) {
        ImportReport report = imports.find(access, id)
                .orElseThrow(() -> Refused.notFound(Problem.error("observation.import.unknown", Place.NOWHERE, id)));
        Frame at = frames.at(Section.IMPORTS);
        Frame frame = at.at(Section.IMPORTS, new Frame.Crumb(report.file(), null));
        Report view = report(report, frame);
        return frame.show(frame.fragment() ? Templates.one$report(frame, view) : Templates.one(frame, view));
    }

    @POST
    @Path("{id}/cancel")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response cancel(@RestPath String id) {
        resource.cancel(id, frames.at(Section.IMPORTS).language());
        return seeOther(id);
    }

    private static Response seeOther(String id) {
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private Report report(ImportReport it, Frame frame) {
        ImportView view = ImportView.of(it, imports.problems(it), frame.locale());
        return new Report(
                it.id(),
                it.file(),
                it.mode(),
                it.state(),
                it.written(),
                it.rows(),
                it.done(),
                it.accepted(),
                it.rejected(),
                it.stored(),
                view.reason() == null ? null : view.reason().message(),
                view.problems().stream().limit(SHOWN).toList(),
                it.problemsInAll(),
                frame.fragment());
    }

    private Board board(List<String> refused) {
        return new Board(imports.recent(access, RECENT).stream().map(this::line).toList(), refused, Imports.MOST_ROWS);
    }

    private Line line(Past it) {
        ImportReport report = it.report();
        return new Line(
                report.id(),
                report.file(),
                Moments.MINUTE.withZone(clock.getZone()).format(it.at()),
                report.mode(),
                report.state(),
                report.accepted(),
                report.rejected());
    }
}
