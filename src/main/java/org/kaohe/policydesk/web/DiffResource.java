package org.kaohe.policydesk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.policydesk.CompareContents;
import org.kaohe.policydesk.DifferenceReport;

/** What differs between two versions, or between one and the draft: by meaning, not by line. */
@Path("/api/v1/policies/{code}/diff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class DiffResource {

    private final CompareContents contents;

    DiffResource(CompareContents contents) {
        this.contents = contents;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public DifferenceReport diff(
            @RestPath String code,
            @RestQuery String from,
            @RestQuery String to,
            @RestHeader("Accept-Language") String language) {
        return contents.compare(Codes.read(code), from, to, CallerLanguage.of(language))
                .orThrow();
    }
}
