package org.kaohe.roster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.Duties;
import org.kaohe.roster.signin.Tokens;

/** One account: its roles, password, sessions, owner and tokens; who may change which says {@link Duties}. */
@Path("/accounts/{name}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "hr-approver"})
class AccountPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate(basePath = "AccountsPage")
    static class Templates {
        static native TemplateInstance one(
                Frame frame,
                AccountsPage.Line account,
                List<Role> all,
                boolean operates,
                List<TokenLines.Line> tokens,
                TokenLines.Asking asking,
                String secret,
                FormErrors errors);
    }

    /** What is done to the account; a refusal says why not. */
    private interface Deed {
        void run();
    }

    private final Accounts accounts;
    private final AccountResource resource;
    private final AccountTokenResource tokenResource;
    private final Tokens tokens;
    private final Duties duties;
    private final TokenLines lines;
    private final Access access;
    private final Frames frames;

    AccountPage(
            Accounts accounts,
            AccountResource resource,
            AccountTokenResource tokenResource,
            Tokens tokens,
            Duties duties,
            TokenLines lines,
            Access access,
            Frames frames) {
        this.accounts = accounts;
        this.resource = resource;
        this.tokenResource = tokenResource;
        this.tokens = tokens;
        this.duties = duties;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance one(@RestPath String name) {
        return page(known(name), lines.blank(), null, FormErrors.none());
    }

    @POST
    @Path("roles")
    @Blocking
    public Response roles(@RestPath String name, @RestForm List<String> roles) {
        Set<String> codes = roles == null ? Set.of() : new TreeSet<>(roles);
        return done(name, () -> resource.changeRoles(name, new AccountResource.RolesBody(codes)));
    }

    @POST
    @Path("password")
    @Blocking
    public Response password(@RestPath String name, @RestForm String password) {
        return done(
                name,
                () -> resource.resetPassword(name, new AccountResource.PasswordBody(password == null ? "" : password)));
    }

    @POST
    @Path("lock")
    @Blocking
    @RolesAllowed("operator")
    public Response lock(@RestPath String name) {
        return done(name, () -> resource.disable(name));
    }

    @POST
    @Path("unlock")
    @Blocking
    @RolesAllowed("operator")
    public Response unlock(@RestPath String name) {
        return done(name, () -> resource.enable(name));
    }

    @POST
    @Path("sessions")
    @Blocking
    @RolesAllowed("operator")
    public Response sessions(@RestPath String name) {
        return done(name, () -> resource.endSessions(name));
    }

    /** Whose the account is decides what it reads as its own and what it may not judge, so nobody says it of themselves. */
    @POST
    @Path("owner")
    @Blocking
    @RolesAllowed("operator")
    public Response owner(@RestPath String name, @RestForm String staffNo) {
        return done(name, () -> {
            known(name);
            if (name.equals(access.account())) {
                throw Refused.forbidden(Problem.error("account.own-owner", Place.field("staffNo"), name));
            }
            List<Problem> problems = accounts.belong(
                    name,
                    AccountsPage.staffNo(TokenLines.text(staffNo)),
                    now -> duties.againstPower(access, name, now.roles()).ifPresent(problem -> {
                        throw Refused.forbidden(problem.at(Place.field("staffNo")));
                    }),
                    access.account());
            if (!problems.isEmpty()) {
                throw Refused.invalid(problems);
            }
        });
    }

    /** The answer that makes a token is the only one that shows it; nobody keeps that page. */
    @POST
    @Path("tokens")
    @Blocking
    public Response token(
            @RestPath String name,
            @RestForm String label,
            @RestForm List<String> roles,
            @RestForm boolean writes,
            @RestForm String expiresAt) {
        Account account = known(name);
        try {
            Tokens.Wish wish = lines.wish(label, roles, writes, expiresAt);
            String secret = tokenResource
                    .make(
                            name,
                            new TokenBodies.TokenWish(
                                    wish.label(), TokenBodies.codes(wish.roles()), wish.readOnly(), wish.expiresAt()))
                    .getEntity()
                    .token();
            return Response.ok(page(account, lines.blank(), secret, FormErrors.none())
                            .render())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refused refused) {
            FormErrors errors = errors(refused, "label", "roles", "expiresAt");
            return errors.answer(page(account, lines.asked(label, roles, writes, expiresAt), null, errors));
        }
    }

    @POST
    @Path("tokens/{id: \\d{1,18}}/revoke")
    @Blocking
    public Response revoke(@RestPath String name, @RestPath long id) {
        tokenResource.revoke(name, id);
        return seeOther(name);
    }

    private Response done(String name, Deed deed) {
        Account account = known(name);
        try {
            deed.run();
            return seeOther(name);
        } catch (Refused refused) {
            FormErrors errors = errors(refused, "password", "staffNo");
            return errors.answer(page(account, lines.blank(), null, errors));
        }
    }

    private FormErrors errors(Refused refused, String... fields) {
        if (refused.reason() == Refused.Reason.NOT_FOUND) {
            throw refused;
        }
        return FormErrors.of(refused.problems(), frames.at(Section.ACCOUNTS), fields);
    }

    private TemplateInstance page(Account account, TokenLines.Asking asking, String secret, FormErrors errors) {
        Frame frame = frames.at(Section.ACCOUNTS, new Crumb(account.name(), null));
        return frame.show(Templates.one(
                frame,
                AccountsPage.Line.of(account),
                List.of(Role.values()),
                frame.has(Role.OPERATOR),
                lines.of(tokens.of(account.name())),
                asking,
                secret,
                errors));
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> Refused.notFound(Problem.error("account.unknown", Place.field("name"), name)));
    }

    private static Response seeOther(String name) {
        return Response.seeOther(URI.create("/accounts/" + Brief.urlEncoded(name)))
                .build();
    }
}
