package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Replay;
import org.kaohe.appraising.Replays;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** The auditor evaluates a whole period again and follows how far it is. */
@Path("/replays")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("auditor")
class ReplaysPage {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, PeriodChoice choice, List<Line> lines);

        static native TemplateInstance one(Frame frame, Line view, List<Replay> different);

        static native TemplateInstance one$state(Frame frame, Line view, List<Replay> different);
    }

    /** A replay and its words. */
    record Line(Replays.Progress it, String policy, String startedAt, String finishedAt) {

        public boolean running() {
            return it.state() == Replays.State.RUNNING;
        }

        /** Finished, and nothing came out differently. */
        public boolean sound() {
            return it.state() == Replays.State.DONE && it.identical() == it.total();
        }

        public long differing() {
            return it.done() - it.identical();
        }

        /** A bar needs something to be a part of. */
        public long of() {
            return Math.max(1, it.total());
        }
    }

    private final Replays replays;
    private final ReplaysResource resource;
    private final ReadDecisions decisions;
    private final Frames frames;
    private final Clock clock;

    ReplaysPage(Replays replays, ReplaysResource resource, ReadDecisions decisions, Frames frames, Clock clock) {
        this.replays = replays;
        this.resource = resource;
        this.decisions = decisions;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed("auditor")
    public TemplateInstance list() {
        Frame frame = frames.at(Section.REPLAYS);
        List<Line> lines =
                replays.recent().stream().map(each -> line(each, frame)).toList();
        return frame.show(Templates.list(frame, PeriodChoice.of(decisions, null, null, frame.locale()), lines));
    }

    @POST
    @Blocking
    @RolesAllowed("auditor")
    public Response start(@RestForm String policy, @RestForm String period) {
        Response begun = resource.start(new ReplaysResource.Order(policy, period));
        long id = ((ReplaysResource.ProgressView) begun.getEntity()).id();
        return Response.seeOther(URI.create("/replays/" + id)).build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed("auditor")
    public TemplateInstance one(@RestPath long id) {
        Replays.Progress progress = replays.find(id)
                .orElseThrow(() -> Refused.notFound(Problem.error("replay.unknown", Place.NOWHERE, id)));
        Frame at = frames.at(Section.REPLAYS);
        Frame frame =
                at.at(Section.REPLAYS, new Crumb(at.texts(ReplayTexts.class).replay(id), null));
        Line view = line(progress, frame);
        return frame.show(
                frame.fragment()
                        ? Templates.one$state(frame, view, progress.different())
                        : Templates.one(frame, view, progress.different()));
    }

    private Line line(Replays.Progress it, Frame frame) {
        return new Line(
                it, decisions.title(it.policy()).in(frame.locale()), second(it.startedAt()), second(it.finishedAt()));
    }

    private String second(Instant at) {
        return at == null ? "" : SECOND.withZone(clock.getZone()).format(at);
    }
}
