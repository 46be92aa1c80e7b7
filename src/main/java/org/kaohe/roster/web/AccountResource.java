package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.Duties;
import org.kaohe.roster.NewAccount;
import org.kaohe.roster.signin.Sessions;

/** Accounts, for the operator; who may give which power says {@link Duties}. No password is ever given back. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class AccountResource {

    /** An account as it is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(String name, Set<String> roles, StaffNo staffNo, boolean enabled, boolean mustChangePassword) {}

    /** An account to be made, with the password its owner changes first. */
    record AccountWish(String name, Set<String> roles, StaffNo staffNo, String password) {}

    /** All roles of an account. */
    record RolesBody(Set<String> roles) {}

    /** A new password, to be changed by its owner. */
    record PasswordBody(String password) {}

    private final Accounts accounts;
    private final Duties duties;
    private final Sessions sessions;
    private final AccountChanges changes;
    private final Access access;

    AccountResource(Accounts accounts, Duties duties, Sessions sessions, AccountChanges changes, Access access) {
        this.accounts = accounts;
        this.duties = duties;
        this.sessions = sessions;
        this.changes = changes;
        this.access = access;
    }

    @GET
    @RolesAllowed({"operator", "hr-approver"})
    public List<AccountView> all() {
        return accounts.all().stream().map(AccountResource::body).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<AccountView> create(AccountWish body) {
        if (body.password() == null) {
            throw missing("password");
        }
        Set<Role> roles = TokenBodies.roles(body.roles() == null ? Set.of() : body.roles());
        forbid(duties.againstRoles(access, text(body.name()), Set.of(), roles));
        refuse(accounts.createFor(
                new NewAccount(text(body.name()), roles, Optional.ofNullable(body.staffNo()), false),
                body.password(),
                access.account()));
        return RestResponse.ResponseBuilder.<AccountView>created(URI.create("/api/v1/accounts/" + body.name()))
                .entity(accounts.find(body.name()).map(AccountResource::body).orElseThrow())
                .build();
    }

    @PUT
    @Path("{name}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"operator", "hr-approver"})
    public AccountView changeRoles(@RestPath String name, RolesBody body) {
        known(name);
        if (body.roles() == null) {
            throw missing("roles");
        }
        Set<Role> roles = TokenBodies.roles(body.roles());
        refuse(accounts.changeRoles(
                name, roles, now -> forbid(duties.againstRoles(access, name, now.roles(), roles)), access.account()));
        return body(known(name));
    }

    @POST
    @Path("{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    @RolesAllowed({"operator", "hr-approver"})
    public void resetPassword(@RestPath String name, PasswordBody body) {
        known(name);
        if (body.password() == null) {
            throw missing("password");
        }
        if (name.equals(access.account())) {
            throw Refused.forbidden(Problem.error("account.password.own", Place.field("name"), name));
        }
        refuse(accounts.resetPassword(name, body.password(), this::forbidPower, access.account()));
    }

    /** Ends every session of the account. */
    @DELETE
    @Path("{name}/sessions")
    @ResponseStatus(204)
    public void endSessions(@RestPath String name) {
        sessions.endAll(known(name).name(), access.account());
        changes.changed(name);
    }

    @POST
    @Path("{name}/disable")
    @ResponseStatus(204)
    public void disable(@RestPath String name) {
        known(name);
        refuse(accounts.disable(name, access.account()));
    }

    /** Gives the right to sign in back: whoever may give what the roles can do. */
    @POST
    @Path("{name}/enable")
    @ResponseStatus(204)
    public void enable(@RestPath String name) {
        known(name);
        refuse(accounts.enable(name, this::forbidPower, access.account()));
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> Refused.notFound(Problem.error("account.unknown", Place.field("name"), name)));
    }

    private static AccountView body(Account account) {
        return new AccountView(
                account.name(),
                TokenBodies.codes(account.roles()),
                account.staffNo().orElse(null),
                account.enabled(),
                account.mustChange());
    }

    private void forbidPower(Account now) {
        forbid(duties.againstPower(access, now.name(), now.roles()));
    }

    private static void forbid(Optional<Problem> problem) {
        problem.ifPresent(it -> {
            throw Refused.forbidden(it);
        });
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private static Refused missing(String field) {
        return Refused.invalid(List.of(Problem.error("json.field.missing", Place.field(field), field)));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
