package org.kaohe.roster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;

/** All accounts, to be searched, and a new one. */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "hr-approver"})
class AccountsPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1_000_000;

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Frame frame, List<Line> lines, Filter filter, Pager pager, Wish wish, FormErrors errors);
    }

    /** @param role code of a role; empty for all */
    record Filter(String q, String role, List<Role> roles) {}

    /** An account in the list. */
    record Line(
            String name,
            List<Role> roles,
            String staffNo,
            boolean enabled,
            boolean mustChange,
            boolean external,
            boolean sample) {
        static Line of(Account it) {
            return new Line(
                    it.name(),
                    it.roles().stream().sorted().toList(),
                    it.staffNo().map(StaffNo::value).orElse(null),
                    it.enabled(),
                    it.mustChange(),
                    it.external().isPresent(),
                    it.sample());
        }

        public String tokensPath() {
            return "/accounts/" + Brief.urlEncoded(name) + "/tokens";
        }
    }

    /** An account that is being asked for; the password is never given back. */
    record Wish(String name, Set<Role> roles, String staffNo, boolean makes) {}

    private final Accounts accounts;
    private final AccountResource resource;
    private final Access access;
    private final Frames frames;

    AccountsPage(Accounts accounts, AccountResource resource, Access access, Frames frames) {
        this.accounts = accounts;
        this.resource = resource;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance list(@RestQuery String q, @RestQuery String role, @RestQuery @DefaultValue("0") int page) {
        return page(q, role, page, new Wish("", Set.of(), "", makes()), FormErrors.none());
    }

    @POST
    @Blocking
    @RolesAllowed("operator")
    public Response create(
            @RestForm String name, @RestForm List<String> roles, @RestForm String staffNo, @RestForm String password) {
        Set<String> codes = roles == null ? Set.of() : new TreeSet<>(roles);
        String asked = TokenLines.text(name).toLowerCase(Locale.ROOT);
        String owner = TokenLines.text(staffNo);
        List<Problem> problems;
        try {
            resource.create(new AccountResource.AccountWish(
                    asked, codes, owner.isEmpty() ? null : staffNo(owner), password == null ? "" : password));
            return Response.seeOther(URI.create("/accounts/" + Brief.urlEncoded(asked)))
                    .build();
        } catch (Refused refused) {
            problems = refused.problems();
        }
        Set<Role> known = new TreeSet<>();
        codes.forEach(each -> Role.of(each).ifPresent(known::add));
        FormErrors errors =
                FormErrors.of(problems, frames.at(Section.ACCOUNTS), "name", "roles", "staffNo", "password");
        return errors.answer(page(null, null, 0, new Wish(asked, known, owner, true), errors));
    }

    static StaffNo staffNo(String text) {
        if (!StaffNo.isValid(text)) {
            throw Refused.invalid(List.of(Problem.error("employee.unknown", Place.field("staffNo"), text)));
        }
        return new StaffNo(text);
    }

    private TemplateInstance page(String q, String role, int page, Wish wish, FormErrors errors) {
        Frame frame = frames.at(Section.ACCOUNTS);
        String sought = TokenLines.text(q).toLowerCase(Locale.ROOT);
        String code = TokenLines.text(role);
        if (!code.isEmpty() && Role.of(code).isEmpty()) {
            throw Refused.invalid(List.of(Problem.error("account.role", Place.field("role"), code)));
        }
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(
                    List.of(Problem.error("decision.page.invalid", Place.field("page"), page, LAST_PAGE)));
        }
        List<Account> found = accounts.all().stream()
                .filter(each -> sought.isEmpty() || fits(each, sought))
                .filter(each ->
                        code.isEmpty() || each.roles().contains(Role.of(code).orElseThrow()))
                .toList();
        return frame.show(Templates.list(
                frame,
                found.stream()
                        .skip((long) page * ROWS)
                        .limit(ROWS)
                        .map(Line::of)
                        .toList(),
                new Filter(TokenLines.text(q), code, List.of(Role.values())),
                Pager.of(found.size(), page, ROWS, "/accounts", Map.of("q", TokenLines.text(q), "role", code)),
                wish,
                errors));
    }

    /** In the name of the account or the staff number. */
    private static boolean fits(Account it, String sought) {
        return it.name().contains(sought)
                || it.staffNo()
                        .filter(each -> each.value().toLowerCase(Locale.ROOT).contains(sought))
                        .isPresent();
    }

    private boolean makes() {
        return access.roles().contains(Role.OPERATOR);
    }
}
