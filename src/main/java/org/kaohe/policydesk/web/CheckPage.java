package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.CheckReport;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.OnDesk;

/** The check of a draft: its problems, and its cases as a table with green and red. */
@Path("/policies/{code}/check")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class CheckPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(
                Frame frame, String title, String code, CheckReport view, List<CaseLine> cases);

        static native TemplateInstance check$report(
                Frame frame, String title, String code, CheckReport view, List<CaseLine> cases);
    }

    /** A case as it went, with what is written of it. */
    record CaseLine(CheckReport.Case it, String written) {}

    private final DraftCheckResource checks;
    private final DraftFiles files;
    private final PolicyDoor door;

    CheckPage(DraftCheckResource checks, DraftFiles files, PolicyDoor door) {
        this.checks = checks;
        this.files = files;
        this.door = door;
    }

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance open(@RestPath String code) {
        return page(code, null);
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance check(@RestPath String code) {
        Frame frame = door.frame(door.known(code), "check");
        return page(code, checks.check(code, frame.language()));
    }

    private TemplateInstance page(String code, CheckReport report) {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "check");
        String title = PolicyDoor.title(policy).in(frame.locale());
        return frame.show(
                frame.fragment()
                        ? Templates.check$report(frame, title, code, report, cases(policy, report))
                        : Templates.check(frame, title, code, report, cases(policy, report)));
    }

    private List<CaseLine> cases(OnDesk policy, CheckReport report) {
        if (report == null || report.cases() == null) {
            return List.of();
        }
        Map<String, String> texts = new HashMap<>();
        return report.cases().results().stream()
                .map(each -> new CaseLine(
                        each, item(texts.computeIfAbsent(each.file(), file -> text(policy, file)), each.line())))
                .toList();
    }

    private String text(OnDesk policy, String file) {
        return files.read(policy.code(), file)
                .map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** From the line of an item of a list to the next item. */
    static String item(String text, Integer line) {
        List<String> lines = text.lines().toList();
        if (line == null || line > lines.size()) {
            return "";
        }
        int indent = indent(lines.get(line - 1));
        String rest = lines.stream()
                .skip(line)
                .takeWhile(each -> each.isBlank() || indent(each) > indent)
                .collect(Collectors.joining("\n"));
        return (lines.get(line - 1) + "\n" + rest).stripIndent().stripTrailing();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
