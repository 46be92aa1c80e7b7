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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.impact.AskImpact;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.Impacts;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** What a draft would change for people and money: asked for, followed, and read. */
@Path("/policies/{code}/impact")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class ImpactPage {

    private static final int PERIODS = 12;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Frame frame, String title, String code, List<String> periods, List<Impact> impacts, boolean asks);

        static native TemplateInstance one(Frame frame, String title, String code, Impact view, ImpactReading reading);

        static native TemplateInstance one$state(
                Frame frame, String title, String code, Impact view, ImpactReading reading);

        static native TemplateInstance person(
                Frame frame, String title, List<String> before, List<String> after, String name);
    }

    private final AskImpact ask;
    private final Impacts impacts;
    private final ReadDecisions decisions;
    private final PolicyShelf shelf;
    private final ImpactStartResource starts;
    private final ImpactResource resource;
    private final Frames frames;
    private final TeamNames teams;

    ImpactPage(
            AskImpact ask,
            Impacts impacts,
            ReadDecisions decisions,
            PolicyShelf shelf,
            ImpactStartResource starts,
            ImpactResource resource,
            Frames frames,
            TeamNames teams) {
        this.ask = ask;
        this.impacts = impacts;
        this.decisions = decisions;
        this.shelf = shelf;
        this.starts = starts;
        this.resource = resource;
        this.frames = frames;
        this.teams = teams;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance list(@RestPath String code) {
        PolicyCode policy = known(code);
        Frame frame = frame(policy, null);
        List<String> periods = decisions.decided().stream()
                .filter(each -> each.policy().equals(policy))
                .map(each -> each.period().toString())
                .limit(PERIODS)
                .toList();
        boolean asks =
                frame.has(org.kaohe.core.people.Role.HR_EDITOR) || frame.has(org.kaohe.core.people.Role.HR_APPROVER);
        return frame.show(Templates.list(frame, title(policy, frame), code, periods, impacts.list(policy), asks));
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response start(@RestPath String code, @RestForm List<String> periods, @RestForm String contentHash) {
        known(code);
        String hash = contentHash == null || contentHash.isBlank() ? null : contentHash;
        Response started = starts.start(code, new ImpactStartResource.Request(periods, hash), null);
        long id = ((ImpactView) started.getEntity()).id();
        return Response.seeOther(URI.create("/policies/" + code + "/impact/" + id))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance one(@RestPath String code, @RestPath long id) {
        PolicyCode policy = known(code);
        Impact impact = existing(policy, id);
        Frame frame = frame(policy, String.valueOf(id));
        ImpactReading reading = impact.result()
                .map(each -> ImpactReading.of(each, grades(policy), teams, frame.locale()))
                .orElse(null);
        String title = title(policy, frame);
        return frame.show(
                frame.fragment()
                        ? Templates.one$state(frame, title, code, impact, reading)
                        : Templates.one(frame, title, code, impact, reading));
    }

    @POST
    @Path("{id: \\d{1,18}}/cancel")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response cancel(@RestPath String code, @RestPath long id) {
        existing(known(code), id);
        resource.cancel(code, id);
        return Response.seeOther(URI.create("/policies/" + code + "/impact/" + id))
                .build();
    }

    /** What the same facts lead to before and after, where it differs. */
    @GET
    @Path("{id: \\d{1,18}}/people/{decision: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance person(@RestPath String code, @RestPath long id, @RestPath long decision) {
        PolicyCode policy = known(code);
        Impact impact = existing(policy, id);
        Frame frame = frame(policy, String.valueOf(id));
        AskImpact.Both both = ask.explain(impact, decision).orElseThrow(() -> DecisionsResource.unknown(decision));
        List<String> before = derived(TraceView.of(both.before(), frame.locale()), frame);
        List<String> after = derived(TraceView.of(both.after(), frame.locale()), frame);
        String name =
                both.before().decision().name() + "（" + both.before().decision().staffNo() + "）";
        return frame.show(
                Templates.person(frame, title(policy, frame), without(before, after), without(after, before), name));
    }

    private static List<String> without(List<String> some, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return some.stream().filter(each -> !known.contains(each)).toList();
    }

    private static List<String> derived(TraceView trace, Frame frame) {
        return trace.firings().stream()
                .flatMap(firing ->
                        firing.derived().stream().map(fact -> fact.text().in(frame.locale()) + " — " + firing.rule()))
                .distinct()
                .collect(Collectors.toList());
    }

    private Frame frame(PolicyCode policy, String id) {
        Frame frame = frames.at(Section.POLICIES);
        String address = "/policies/" + policy;
        String name = frame.texts(ImpactTexts.class).title();
        Crumb of = new Crumb(title(policy, frame), address);
        return id == null
                ? frame.at(Section.POLICIES, of, new Crumb(name, null))
                : frame.at(Section.POLICIES, of, new Crumb(name, address + "/impact"), new Crumb(id, null));
    }

    private String title(PolicyCode policy, Frame frame) {
        return decisions.title(policy).in(frame.locale());
    }

    private List<String> grades(PolicyCode policy) {
        return shelf.current(policy)
                .map(each ->
                        each.policy().grades().stream().map(GradeLevel::name).toList())
                .orElse(List.of());
    }

    private PolicyCode known(String code) {
        PolicyCode policy = ImpactResource.policy(code);
        if (shelf.current(policy).isEmpty()) {
            throw Refused.notFound(Problem.error("policy.unknown", Place.field("code"), code));
        }
        return policy;
    }

    private Impact existing(PolicyCode policy, long id) {
        return impacts.find(id)
                .filter(each -> each.policy().equals(policy))
                .orElseThrow(() -> Refused.notFound(Problem.error("impact.unknown", Place.NOWHERE, id)));
    }
}
