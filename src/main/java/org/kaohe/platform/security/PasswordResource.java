package org.kaohe.platform.security;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** The own password over the API. */
@Path("/api/v1/me/password")
@Authenticated
class PasswordResource {

    /** The password there is, and the one there shall be. */
    record PasswordChange(String current, String password) {}

    private final OwnPassword own;

    PasswordResource(OwnPassword own) {
        this.own = own;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(PasswordChange body, @Context HttpServerRequest request) {
        if (body.current() == null || body.password() == null) {
            throw Refused.invalid(List.of(Problem.error("json.field.missing", Place.NOWHERE, "current, password")));
        }
        Response.ResponseBuilder done = Response.noContent();
        own.change(body.current(), body.password(), request).orThrow().ifPresent(done::cookie);
        return done.build();
    }
}
