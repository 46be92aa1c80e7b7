package org.kaohe.pages;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** What waits for the caller, from all features. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class HomePage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Frame frame, List<ToDo> waiting);
    }

    private final Frames frames;
    private final List<ToDoSource> sources;

    HomePage(Frames frames, @All List<ToDoSource> sources) {
        this.frames = frames;
        this.sources = sources;
    }

    @GET
    @Authenticated
    public TemplateInstance home() {
        Frame frame = frames.at(Section.HOME);
        List<ToDo> waiting = sources.stream()
                .flatMap(each -> each.waiting(frame).stream())
                .sorted(Comparator.comparing(ToDo::tone))
                .toList();
        return frame.show(Templates.home(frame, waiting));
    }
}
