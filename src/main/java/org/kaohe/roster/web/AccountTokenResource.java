package org.kaohe.roster.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.Duties;
import org.kaohe.roster.signin.Tokens;
import org.kaohe.roster.web.TokenBodies.TokenView;
import org.kaohe.roster.web.TokenBodies.TokenWish;

/**
 * Tokens of accounts that are programs. Whoever makes one sees it, so nobody makes one for a person, and one with the
 * powers of human resources is made by who may give those.
 */
@Path("/api/v1/accounts/{name}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "hr-approver"})
class AccountTokenResource {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Duties duties;
    private final Access access;

    AccountTokenResource(Accounts accounts, Tokens tokens, Duties duties, Access access) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.duties = duties;
        this.access = access;
    }

    @GET
    public List<TokenView> all(@RestPath String name) {
        return tokens.of(known(name).name()).stream().map(TokenView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<TokenView> make(@RestPath String name, TokenWish body) {
        Account account = known(name);
        if (account.staffNo().isPresent()) {
            throw Refused.forbidden(Problem.error("token.of-a-person", Place.field("name"), name));
        }
        Tokens.Wish wish = body.wish();
        duties.againstPower(access, name, wish.roles()).ifPresent(problem -> {
            throw Refused.forbidden(problem);
        });
        Tokens.Made made = tokens.make(account, wish, access.account()).orThrow();
        return RestResponse.ResponseBuilder.<TokenView>created(URI.create(
                        "/api/v1/accounts/" + name + "/tokens/" + made.token().id()))
                .entity(TokenView.of(made.token(), made.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    public void revoke(@RestPath String name, @RestPath long id) {
        if (!tokens.revoke(known(name).name(), id, access.account())) {
            throw Refused.notFound(Problem.error("token.unknown", Place.NOWHERE, id));
        }
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> Refused.notFound(Problem.error("account.unknown", Place.field("name"), name)));
    }
}
