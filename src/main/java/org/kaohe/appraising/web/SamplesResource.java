package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.appraising.Handouts;
import org.kaohe.appraising.sampling.DrawSample;
import org.kaohe.appraising.sampling.Sample;
import org.kaohe.appraising.sampling.Samples;
import org.kaohe.core.journal.Change;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** The auditor draws decisions to look at, so that anybody can draw them again. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("auditor")
class SamplesResource {

    private static final int PAGE = 2_000;

    private final DrawSample drawing;
    private final Samples samples;
    private final Handouts handouts;
    private final Callers callers;

    SamplesResource(DrawSample drawing, Samples samples, Handouts handouts, Callers callers) {
        this.drawing = drawing;
        this.samples = samples;
        this.handouts = handouts;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("auditor")
    public Response draw(SampleRequest request) {
        Sample drawn =
                drawing.draw(SampleRequest.read(request), callers.account()).orThrow();
        return Response.created(URI.create("/api/v1/samples/" + drawn.id()))
                .entity(SampleView.of(drawn))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("auditor")
    public SampleView one(@RestPath long id) {
        return SampleView.of(found(id));
    }

    @GET
    @Path("{id}/members")
    @RolesAllowed("auditor")
    public RestResponse<List<Sample.Member>> members(
            @RestPath long id, @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("50") int size) {
        Sample sample = found(id);
        Paging paging = Paging.of(page, size);
        return ResponseBuilder.ok(samples.members(id, paging.page(), paging.size()))
                .header("X-Total-Count", sample.members())
                .build();
    }

    @GET
    @Path("{id}/export.{format: xlsx|csv}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed("auditor")
    public Response export(
            @RestPath long id, @RestPath String format, @RestHeader("Accept-Language") String acceptLanguage) {
        Sample sample = found(id);
        handouts.add(Change.of(callers.account(), "sample-exported", "sample", id)
                .with("format", format)
                .with("rows", sample.members()));
        Locale language = CallerLanguage.of(acceptLanguage);
        var texts = new ExportTexts(language);
        List<String> headers = texts.of(
                "stratum", "stratumSize", "place", "staffNo", "name", "team", "post", "score", "grade", "bonus", "id");
        String name = texts.of("sample") + "_" + id + "_"
                + sample.order().period().toString().replace("-", "");
        return TableAnswer.of(name, TableAnswer.format(format), texts.of("sample"), headers, table -> {
            List<Sample.Member> page = samples.members(id, 0, PAGE);
            for (int next = 1; !page.isEmpty(); next++) {
                for (Sample.Member each : page) {
                    table.row(row(each));
                }
                page = samples.members(id, next, PAGE);
            }
        });
    }

    private Sample found(long id) {
        return samples.find(id).orElseThrow(() -> Refused.notFound(Problem.error("sample.unknown", Place.NOWHERE, id)));
    }

    private static List<Object> row(Sample.Member it) {
        return Arrays.asList(
                it.stratum(),
                it.stratumSize(),
                it.place(),
                it.staffNo(),
                it.name(),
                it.team(),
                it.post(),
                it.score(),
                it.grade(),
                it.bonus(),
                String.valueOf(it.decision()));
    }
}
