package org.kaohe.appraising.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** What a correction or a withdrawal would do, told beside the form before it is sent. Stores nothing. */
@Path("/observations/{id: \\d{1,18}}/effects")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class EffectsPage {

    /** The part of a page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance effects(Frame frame, List<Line> lines, int changed);
    }

    /** One result that rests on the observation. */
    record Line(String name, String staffNo, String policy, EffectView effect) {}

    private final EffectsResource effects;
    private final ReadDecisions decisions;
    private final Frames frames;

    EffectsPage(EffectsResource effects, ReadDecisions decisions, Frames frames) {
        this.effects = effects;
        this.decisions = decisions;
        this.frames = frames;
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance preview(
            @RestPath long id,
            @RestForm boolean withdraw,
            @RestForm String value,
            @RestForm String outcome,
            @RestForm String numerator,
            @RestForm String denominator) {
        Frame frame = frames.at(Section.OBSERVATIONS);
        Map<String, String> found = new HashMap<>();
        put(found, "value", value);
        put(found, "outcome", outcome);
        put(found, "numerator", numerator);
        put(found, "denominator", denominator);
        List<EffectView> all = effects.preview(id, withdraw, found, frame.locale());
        List<Line> lines = all.stream()
                .map(each -> new Line(
                        each.name(),
                        each.staffNo(),
                        decisions.title(new PolicyCode(each.policy())).in(frame.locale()) + " " + each.period(),
                        each))
                .toList();
        int changed = (int) all.stream().filter(EffectView::changed).count();
        return frame.show(Templates.effects(frame, lines, changed));
    }

    private static void put(Map<String, String> found, String field, String given) {
        if (given != null && !given.isBlank()) {
            found.put(field, given.strip());
        }
    }
}
