package org.kaohe.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.platform.problem.EarlyRefusals;
import org.kaohe.roster.Account;
import org.kaohe.roster.signin.ApiToken;

/**
 * What is asked of everybody who is signed in, whatever the route: a password that somebody else knows is changed first;
 * a token that reads only changes nothing, and none makes further tokens or accounts.
 */
@Singleton
final class SignedInGate {

    private static final int AFTER_SIGN_IN = 150;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OF_ACCOUNTS = Set.of(
            "/password",
            "/api/v1/me/password",
            "/api/v1/me/tokens",
            "/api/v1/me/sessions",
            "/api/v1/accounts",
            "/my/account",
            "/accounts");
    private static final Set<String> BEFORE_CHANGE = Set.of(
            "/password", "/api/v1/me/password", "/api/v1/me", "/login", "/j_security_check", "/logout", "/preferences");

    private final EarlyRefusals refusals;

    SignedInGate(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, AFTER_SIGN_IN);
    }

    private void check(RoutingContext context) {
        // Routing drops what follows a semicolon; whoever looks at the path as a text would not.
        if (context.request().path().indexOf(';') >= 0) {
            refusals.badAddress(context);
            return;
        }
        Optional<QuarkusHttpUser> user = Optional.ofNullable(context.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(QuarkusHttpUser.class::cast);
        Account account =
                user.map(each -> Identities.account(each.getSecurityIdentity())).orElse(null);
        Optional<Problem> against = user.flatMap(each -> Identities.token(each.getSecurityIdentity()))
                .flatMap(token -> against(token, context));
        if (against.isPresent()) {
            refusals.forbidden(context, against.get());
        } else if (account != null && account.mustChange() && !isOpen(context.normalizedPath())) {
            leadToChange(context, account);
        } else {
            context.next();
        }
    }

    private static Optional<Problem> against(ApiToken token, RoutingContext context) {
        if (READING.contains(context.request().method())) {
            return Optional.empty();
        }
        if (token.readOnly()) {
            return Optional.of(Problem.error("token.read-only", Place.NOWHERE, token.label()));
        }
        boolean ofAccounts = OF_ACCOUNTS.stream().anyMatch(context.normalizedPath()::startsWith);
        return ofAccounts ? Optional.of(Problem.error("token.not-for-accounts", Place.NOWHERE)) : Optional.empty();
    }

    private void leadToChange(RoutingContext context, Account account) {
        String path = context.normalizedPath();
        if (path.startsWith("/api/")
                || path.startsWith("/q/")
                || !HttpMethod.GET.equals(context.request().method())) {
            refusals.forbidden(context, Problem.error("account.password.must-change", Place.NOWHERE, account.name()));
        } else {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/password")
                    .end();
        }
    }

    private static boolean isOpen(String path) {
        return BEFORE_CHANGE.contains(path)
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.startsWith("/q/health");
    }
}
