package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.Document;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.PersonalCase;

/** Documents of a case: pdf, png and jpg. They are never changed and never shown as pages of this site. */
@Path("/api/v1/cases/{id}/documents")
@RolesAllowed({"hr-editor", "hr-approver"})
class CaseDocumentsResource {

    private final HandleCases cases;
    private final CaseReading reading;
    private final Callers callers;

    CaseDocumentsResource(HandleCases cases, CaseReading reading, Callers callers) {
        this.cases = cases;
        this.reading = reading;
        this.callers = callers;
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/pdf", "image/png", "image/jpeg"})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Document add(@RestPath long id, @RestQuery String title, byte[] content) {
        return cases.add(id, callers.caller(), title, content).orThrow();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Document upload(@RestPath long id, @RestForm String title, @RestForm FileUpload file) throws IOException {
        byte[] content = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        return cases.add(id, callers.caller(), title, content).orThrow();
    }

    @GET
    @Path("{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public Response content(@RestPath long id, @RestPath long document) {
        PersonalCase it = reading.existing(id);
        Document found = cases.documents(it).stream()
                .filter(each -> each.id() == document)
                .findFirst()
                .orElseThrow(() ->
                        Refused.notFound(Problem.error("proposing.unknown", Place.NOWHERE, "document", document)));
        return Response.ok(
                        cases.content(it, document).orElseThrow(), found.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "-" + document + "."
                                + found.kind().ending() + "\"")
                .build();
    }
}
