package org.kaohe.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.UncheckedIOException;
import java.net.ConnectException;

/** Only there in tests: fails in ways that no resource should. */
@Path("/api/v1/test")
class FailingResource {

    @GET
    @Path("bug")
    @PermitAll
    public String bug() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new UncheckedIOException(new ConnectException("somebody else is away"));
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "no role was thought of";
    }
}
