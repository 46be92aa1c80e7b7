package org.kaohe.platform.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.kaohe.pages.Frame;

/** A refusal as a person reads it who asked for a page. */
final class ProblemPage {

    static final String MEDIA_TYPE = "text/html; charset=UTF-8";

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance told(
                Frame frame, int status, String title, List<String> messages, String incident);
    }

    private ProblemPage() {}

    /** A browser that opens an address; scripts and programs get the document instead. */
    static boolean isWanted(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !request.path().startsWith("/api/");
    }

    static String of(ProblemDocument document, Frame frame) {
        List<String> messages =
                document.problems().stream().map(ProblemDocument.Entry::message).toList();
        return frame.show(Templates.told(frame, document.status(), document.title(), messages, document.incident()))
                .render();
    }
}
