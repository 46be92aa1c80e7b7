package org.kaohe.proposing.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.Owner;

/** The steps of a case as forms send them: each is refused beside its form with what is missing. */
@Path("/cases/{id: \\d{1,18}}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver"})
class CaseStepsPage {

    private final HandleCases cases;
    private final CasesPage page;
    private final Door door;

    CaseStepsPage(HandleCases cases, CasesPage page, Door door) {
        this.cases = cases;
        this.page = page;
        this.door = door;
    }

    @POST
    @Path("warning")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response warn(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(id, "warning", form, () -> new CaseStep.Warned(Door.day(form, "on"), form.getFirst("interview")));
    }

    @POST
    @Path("improvement")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response improve(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(
                id,
                "improvement",
                form,
                () -> new CaseStep.Improving(
                        Filters.member("way", form.getFirst("way"), CaseStep.Way.class),
                        form.getFirst("content"),
                        Door.number(form, "hours"),
                        Door.text(form, "trainer"),
                        Door.day(form, "from"),
                        Door.day(form, "until")));
    }

    @POST
    @Path("receipt")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response receive(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(id, "receipt", form, () -> new CaseStep.Received(Door.day(form, "on"), whole(form, "document")));
    }

    @POST
    @Path("reassessment")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response reassess(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(
                id,
                "reassessment",
                form,
                () -> new CaseStep.Reassessed(
                        Door.day(form, "on"),
                        form.getFirst("policy"),
                        (int) Math.min(whole(form, "version"), Integer.MAX_VALUE),
                        scorers(form),
                        items(form),
                        passed(form)));
    }

    /** Each point has a form of its own, which bears the name of the point. */
    @POST
    @Path("checklist")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response tick(@RestPath long id, MultivaluedMap<String, String> form) {
        String name = form.getFirst("check") == null ? "checklist" : form.getFirst("check");
        return answer(id, name, "checklist", form, () -> {
            CaseStep.Check check = Filters.member("check", form.getFirst("check"), CaseStep.Check.class);
            return new CaseStep.Ticked(check, Door.text(form, "finding"), Door.text(form, "note"));
        });
    }

    @POST
    @Path("proposal")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response propose(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(id, "proposal", form, () -> new CaseStep.Proposed(measure(form), form.getFirst("grounds")));
    }

    @POST
    @Path("decision")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response decide(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(id, "decision", form, () -> new CaseStep.Decided(measure(form), form.getFirst("reason")));
    }

    @POST
    @Path("closure")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response close(@RestPath long id, MultivaluedMap<String, String> form) {
        return take(id, "closure", form, () -> new CaseStep.Closed(form.getFirst("reason")));
    }

    @POST
    @Path("owner")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response assign(@RestPath long id, MultivaluedMap<String, String> form) {
        return assign(id, form, door.caller(), () -> ProposalsPage.owner(form));
    }

    @POST
    @Path("mine")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response takeOver(@RestPath long id, MultivaluedMap<String, String> form) {
        Caller caller = door.caller();
        return assign(id, form, caller, () -> Owner.named(caller.account()));
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response upload(@RestPath long id, @RestForm String title, @RestForm FileUpload file) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("title", title == null ? "" : title);
        sent.putSingle("file", "");
        return door.answer(
                "documents",
                sent,
                () -> {
                    cases.add(id, door.caller(), title, content(file)).orThrow();
                    return CasesPage.address(id) + "?told=document#documents";
                },
                again -> page.page(id, again, "").render());
    }

    /** What a form means as a step. */
    private interface Reading {
        CaseStep read();
    }

    private interface Owning {
        Owner owner();
    }

    private Response take(long id, String name, MultivaluedMap<String, String> form, Reading reading) {
        return answer(id, name, name, form, reading);
    }

    private Response answer(long id, String name, String told, MultivaluedMap<String, String> form, Reading reading) {
        return door.answer(
                name,
                form,
                () -> {
                    cases.take(id, door.caller(), reading.read()).orThrow();
                    return CasesPage.address(id) + "?told=" + told;
                },
                again -> page.page(id, again, "").render());
    }

    private Response assign(long id, MultivaluedMap<String, String> form, Caller caller, Owning owning) {
        return door.answer(
                "assign",
                form,
                () -> {
                    cases.assign(id, caller, owning.owner(), Door.day(form, "dueOn"))
                            .orThrow();
                    return CasesPage.address(id) + "?told=owner";
                },
                again -> page.page(id, again, "").render());
    }

    private static CaseStep.Measure measure(MultivaluedMap<String, String> form) {
        return Filters.member("measure", form.getFirst("measure"), CaseStep.Measure.class);
    }

    private static List<String> scorers(MultivaluedMap<String, String> form) {
        return IntStream.rangeClosed(1, CasesPage.SCORERS)
                .mapToObj(each -> Door.text(form, "scorer" + each))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static List<CaseStep.Item> items(MultivaluedMap<String, String> form) {
        return IntStream.rangeClosed(1, CasesPage.ITEMS)
                .filter(each -> Door.text(form, "item" + each) != null)
                .mapToObj(each -> new CaseStep.Item(
                        Door.text(form, "item" + each),
                        form.containsKey("objective" + each),
                        form.containsKey("met" + each)))
                .toList();
    }

    /** Null when nobody has said. */
    private static Boolean passed(MultivaluedMap<String, String> form) {
        String text = Door.text(form, "passed");
        return text == null ? null : Boolean.valueOf(text);
    }

    /** Zero, which nothing has, when there is none. */
    private static long whole(MultivaluedMap<String, String> form, String field) {
        String text = Door.text(form, field);
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw Refused.invalid(List.of(Problem.error("proposing.number", Place.field(field), text)));
        }
    }

    private static byte[] content(FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
