package org.kaohe.roster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.Tokens;

/** The own account: what it may do, its password, its sessions, its tokens. */
@Path("/my/account")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class MyAccountPage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(
                Frame frame,
                Mine mine,
                List<TokenLines.Line> tokens,
                TokenLines.Asking asking,
                String secret,
                FormErrors errors);
    }

    /** @param staffNo null for an account of nobody on the staff */
    record Mine(String name, List<Role> roles, String staffNo, boolean password) {}

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final AccountChanges changes;
    private final TokenLines lines;
    private final Access access;
    private final Frames frames;

    MyAccountPage(
            Accounts accounts,
            Tokens tokens,
            Sessions sessions,
            AccountChanges changes,
            TokenLines lines,
            Access access,
            Frames frames) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.changes = changes;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance account() {
        return page(lines.blank(), null, FormErrors.none());
    }

    /** Ends every session, this one too. */
    @POST
    @Path("leave")
    @Blocking
    public Response leaveEverywhere() {
        sessions.endAll(access.account(), access.account());
        changes.changed(access.account());
        return Response.seeOther(URI.create("/login")).build();
    }

    /** The answer that makes a token is the only one that shows it; nobody keeps that page. */
    @POST
    @Path("tokens")
    @Blocking
    public Response make(
            @RestForm String label,
            @RestForm List<String> roles,
            @RestForm boolean writes,
            @RestForm String expiresAt) {
        TokenLines.Asking asked = lines.asked(label, roles, writes, expiresAt);
        Answer<Tokens.Made> made = asked(label, roles, writes, expiresAt);
        FormErrors errors = FormErrors.of(made, frames.at(Section.MY_ACCOUNT), "label", "roles", "expiresAt");
        if (errors.any()) {
            return errors.answer(page(asked, null, errors));
        }
        return Response.ok(page(lines.blank(), made.orThrow().secret(), FormErrors.none())
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("tokens/{id: \\d{1,18}}/revoke")
    @Blocking
    public Response revoke(@RestPath long id) {
        if (!tokens.revoke(access.account(), id, access.account())) {
            throw Refused.notFound(Problem.error("token.unknown", Place.NOWHERE, id));
        }
        return Response.seeOther(URI.create("/my/account#tokens")).build();
    }

    private Answer<Tokens.Made> asked(String label, List<String> roles, boolean writes, String until) {
        try {
            return tokens.make(own(), lines.wish(label, roles, writes, until), access.account());
        } catch (Refused refused) {
            return new Answer.Refusal<>(refused.reason(), refused.problems());
        }
    }

    private TemplateInstance page(TokenLines.Asking asking, String secret, FormErrors errors) {
        Frame frame = frames.at(Section.MY_ACCOUNT);
        Account own = own();
        var mine = new Mine(
                own.name(),
                access.roles().stream().sorted().toList(),
                access.staffNo().map(Object::toString).orElse(null),
                own.hasPassword());
        return frame.show(Templates.account(frame, mine, lines.of(tokens.of(own.name())), asking, secret, errors));
    }

    private Account own() {
        return accounts.find(access.account()).orElseThrow();
    }
}
