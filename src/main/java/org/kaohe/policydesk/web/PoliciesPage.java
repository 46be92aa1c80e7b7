package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;
import org.kaohe.policydesk.Drafts;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.policydesk.Versions;

/** The policies as a list, and one of them as HR reads it: tables and sentences, each figure with its basis. */
@Path("/policies")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class PoliciesPage {

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, boolean office, List<Line> lines);

        static native TemplateInstance read(Frame frame, boolean office, PolicyView view);
    }

    /**
     * One policy in the list.
     *
     * @param version null before the first
     * @param state null for whoever has nothing to do with drafts, and when the folder is gone
     */
    record Line(
            String code,
            String title,
            String summary,
            String source,
            String kind,
            Integer version,
            String from,
            Drafts.State state,
            int problems,
            boolean broken) {}

    private final RulesDesk desk;
    private final Drafts drafts;
    private final Versions versions;
    private final PolicyContents contents;
    private final PolicyDoor door;
    private final Frames frames;

    PoliciesPage(
            RulesDesk desk, Drafts drafts, Versions versions, PolicyContents contents, PolicyDoor door, Frames frames) {
        this.desk = desk;
        this.drafts = drafts;
        this.versions = versions;
        this.contents = contents;
        this.door = door;
        this.frames = frames;
    }

    @GET
    @Authenticated
    public TemplateInstance list() {
        Frame frame = frames.at(Section.POLICIES);
        boolean office = door.isOffice();
        List<Line> lines =
                desk.all().stream().map(each -> line(each, office, frame)).toList();
        return frame.show(Templates.list(frame, office, lines));
    }

    @GET
    @Path("{code}")
    @Authenticated
    public TemplateInstance read(@RestPath String code) {
        OnDesk policy = door.known(code);
        boolean office = door.isOffice();
        Frame frame = door.frame(policy, "read");
        Optional<PolicyContent> content = office
                ? policy.serving().map(Appraiser::content)
                : versions.of(policy.code()).newest().flatMap(each -> contents.find(policy.code(), each.contentHash()));
        PolicyView view = PolicyView.of(policy, content, frame.locale());
        return frame.show(Templates.read(frame, office, view));
    }

    private Line line(OnDesk each, boolean office, Frame frame) {
        Optional<Policy> policy = each.serving().map(Appraiser::policy);
        Optional<PolicyVersion> newest = versions.of(each.code()).newest();
        Optional<Drafts.Draft> draft = office ? drafts.find(each.code()) : Optional.empty();
        return new Line(
                each.code().value(),
                PolicyDoor.title(each).in(frame.locale()),
                policy.map(it -> it.summary().in(frame.locale())).orElse(""),
                policy.map(Policy::source).orElse(""),
                policy.map(it -> it.periodKind().name()).orElse(""),
                newest.map(PolicyVersion::version).orElse(null),
                newest.map(it -> it.effectiveFrom().toString()).orElse(""),
                draft.map(Drafts.Draft::state).orElse(null),
                office ? each.problems().size() : 0,
                office && each.isBroken());
    }
}
