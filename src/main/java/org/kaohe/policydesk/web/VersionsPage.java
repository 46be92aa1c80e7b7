package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.CompareContents;
import org.kaohe.policydesk.DifferenceReport;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.VersionHistory;
import org.kaohe.policydesk.Versions;

/** The published versions of a policy, the newest first, and what differs between two of them or the draft. */
@Path("/policies/{code}/versions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class VersionsPage {

    private static final String DRAFT = "draft";

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance versions(
                Frame frame,
                String title,
                String code,
                List<Line> lines,
                List<Side> sides,
                String from,
                String to,
                DifferenceReport difference,
                boolean edits);
    }

    /** @param supersededBy null when nothing takes over */
    record Line(
            int version,
            String from,
            Integer supersededBy,
            String supersededFrom,
            String submittedBy,
            String approvedBy,
            String publishedBy,
            String at,
            String reason,
            String hash) {

        /** Enough of the hash to tell contents apart. */
        public String brief() {
            return hash.substring(0, 12);
        }
    }

    /** What can be compared. */
    record Side(String value, String label) {}

    private final Versions versions;
    private final CompareContents contents;
    private final PolicyDoor door;

    VersionsPage(Versions versions, CompareContents contents, PolicyDoor door) {
        this.versions = versions;
        this.contents = contents;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance versions(@RestPath String code, @RestQuery String from, @RestQuery String to) {
        OnDesk policy = door.known(code);
        Frame frame = door.frame(policy, "versions");
        VersionHistory history = versions.of(policy.code());
        boolean asked = from != null && to != null;
        DifferenceReport difference = asked
                ? contents.compare(policy.code(), from, to, frame.locale()).orThrow()
                : null;
        String newest =
                history.newest().map(each -> String.valueOf(each.version())).orElse(DRAFT);
        return frame.show(Templates.versions(
                frame,
                PolicyDoor.title(policy).in(frame.locale()),
                code,
                lines(history),
                sides(history, frame.texts(PoliciesTexts.class)),
                asked ? from : newest,
                asked ? to : DRAFT,
                difference,
                door.mayEdit()));
    }

    private List<Line> lines(VersionHistory history) {
        return history.versions().stream()
                .sorted(Comparator.comparing(PolicyVersion::version).reversed())
                .map(each -> line(each, history.successor(each)))
                .toList();
    }

    private Line line(PolicyVersion it, Optional<PolicyVersion> successor) {
        return new Line(
                it.version(),
                it.effectiveFrom().toString(),
                successor.map(PolicyVersion::version).orElse(null),
                successor.map(each -> each.effectiveFrom().toString()).orElse(""),
                it.submission().submission().by(),
                it.submission().approval() == null
                        ? ""
                        : it.submission().approval().by(),
                it.publication().by(),
                door.minute(it.publication().at()),
                it.publication().reason(),
                it.contentHash());
    }

    private static List<Side> sides(VersionHistory history, PoliciesTexts texts) {
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(DRAFT, texts.draftName()));
        history.versions()
                .forEach(each -> sides.add(new Side(String.valueOf(each.version()), texts.version(each.version()))));
        return sides;
    }
}
