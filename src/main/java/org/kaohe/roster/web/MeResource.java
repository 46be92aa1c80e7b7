package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.Tokens;
import org.kaohe.roster.web.TokenBodies.TokenView;
import org.kaohe.roster.web.TokenBodies.TokenWish;

/** The own account: who is signed in, its tokens, its sessions. Its password is changed at {@code password} below it. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class MeResource {

    /** Who is signed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeView(String name, Set<String> roles, StaffNo staffNo, boolean mustChangePassword) {}

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final AccountChanges changes;
    private final Access access;

    MeResource(Accounts accounts, Tokens tokens, Sessions sessions, AccountChanges changes, Access access) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.changes = changes;
        this.access = access;
    }

    @GET
    public MeView me() {
        return new MeView(
                access.account(),
                TokenBodies.codes(access.roles()),
                access.staffNo().orElse(null),
                own().mustChange());
    }

    /** Ends every session of the own account, this one too. */
    @DELETE
    @Path("sessions")
    @ResponseStatus(204)
    public void leaveEverywhere() {
        sessions.endAll(access.account(), access.account());
        changes.changed(access.account());
    }

    @GET
    @Path("tokens")
    public List<TokenView> all() {
        return tokens.of(access.account()).stream().map(TokenView::of).toList();
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<TokenView> make(TokenWish wish) {
        Tokens.Made made = tokens.make(own(), wish.wish(), access.account()).orThrow();
        return RestResponse.ResponseBuilder.<TokenView>created(
                        URI.create("/api/v1/me/tokens/" + made.token().id()))
                .entity(TokenView.of(made.token(), made.secret()))
                .build();
    }

    @DELETE
    @Path("tokens/{id}")
    @ResponseStatus(204)
    public void revoke(@RestPath long id) {
        if (!tokens.revoke(access.account(), id, access.account())) {
            throw Refused.notFound(Problem.error("token.unknown", Place.NOWHERE, id));
        }
    }

    private Account own() {
        return accounts.find(access.account()).orElseThrow();
    }
}
