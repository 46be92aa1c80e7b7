package org.kaohe.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.platform.security.PasswordCheck.Outcome;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.signin.Sessions;

/** Changes the password of whoever is signed in, who has to know the present one; every session ends, and one begins. */
@RequestScoped
class OwnPassword {

    private final SecurityIdentity identity;
    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;

    OwnPassword(
            SecurityIdentity identity, PasswordCheck passwords, Accounts accounts, Sessions sessions, Cookies cookies) {
        this.identity = identity;
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** The cookie of the new session, for a caller who had one. */
    Answer<Optional<NewCookie>> change(String current, String fresh, HttpServerRequest request) {
        String name = Identities.account(identity).name();
        Outcome outcome = passwords.check(name, current);
        if (outcome instanceof Outcome.Paused paused) {
            return Answer.invalid(List.of(Problem.error(
                    "signin.paused", Place.field("current"), paused.left().toSeconds() + 1)));
        }
        if (!(outcome instanceof Outcome.Right right)) {
            return Answer.invalid(List.of(Problem.error("account.password.wrong", Place.field("current"))));
        }
        List<Problem> problems = accounts.changePassword(right.account(), fresh, name);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        Account changed = accounts.find(name).orElseThrow();
        return Answer.done(Identities.session(identity)
                .map(before -> cookies.session(sessions.begin(changed, "password-change"), request)));
    }
}
