package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;

/** Accounts, for the operator. No password is ever given back. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class AccountResource {

    /** An account as JSON; {@code password} only when it is made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountBody(String name, Set<String> roles, StaffNo staffNo, Boolean enabled, String password) {}

    /** A new password. */
    record PasswordBody(String password) {}

    private final Accounts accounts;
    private final Access access;

    AccountResource(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @GET
    public List<AccountBody> all() {
        return accounts.all().stream().map(AccountResource::body).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<AccountBody> create(AccountBody body) {
        if (body == null || body.password() == null) {
            throw missing("password");
        }
        refuse(accounts.create(
                new NewAccount(text(body.name()), roles(body), Optional.ofNullable(body.staffNo()), false),
                body.password(),
                access.account()));
        return RestResponse.ResponseBuilder.<AccountBody>created(URI.create("/api/v1/accounts/" + body.name()))
                .entity(accounts.find(body.name()).map(AccountResource::body).orElseThrow())
                .build();
    }

    @POST
    @Path("{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    public void changePassword(@RestPath String name, PasswordBody body) {
        if (body == null || body.password() == null) {
            throw missing("password");
        }
        known(name);
        refuse(accounts.changePassword(name, body.password(), access.account()));
    }

    @POST
    @Path("{name}/disable")
    @ResponseStatus(204)
    public void disable(@RestPath String name) {
        known(name);
        refuse(accounts.disable(name, access.account()));
    }

    private void known(String name) {
        if (accounts.find(name).isEmpty()) {
            throw Refused.notFound(Problem.error("account.unknown", Place.field("name"), name));
        }
    }

    private static Set<Role> roles(AccountBody body) {
        var problems = new ArrayList<Problem>();
        var roles = new TreeSet<Role>();
        for (String code : body.roles() == null ? Set.<String>of() : body.roles()) {
            Role.of(code)
                    .ifPresentOrElse(
                            roles::add, () -> problems.add(Problem.error("account.role", Place.field("roles"), code)));
        }
        refuse(problems);
        return roles;
    }

    private static AccountBody body(Account account) {
        return new AccountBody(
                account.name(),
                account.roles().stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)),
                account.staffNo().orElse(null),
                account.enabled(),
                null);
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
