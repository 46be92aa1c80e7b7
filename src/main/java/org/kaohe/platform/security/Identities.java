package org.kaohe.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Account;
import org.kaohe.roster.signin.ApiToken;
import org.kaohe.roster.signin.Session;

/** An account as the identity that Quarkus checks roles on, and back. */
final class Identities {

    private static final String ACCOUNT = "kaohe.account";
    private static final String SESSION = "kaohe.session";
    private static final String TOKEN = "kaohe.token";

    private Identities() {}

    static SecurityIdentity of(Account account) {
        return with(account).build();
    }

    static SecurityIdentity of(Account account, Session session) {
        return with(account).addAttribute(SESSION, session).build();
    }

    /** @param account with no more roles than the token gives */
    static SecurityIdentity of(Account account, ApiToken token) {
        return with(account).addAttribute(TOKEN, token).build();
    }

    /** Null for nobody. */
    static Account account(SecurityIdentity identity) {
        return identity.getAttribute(ACCOUNT);
    }

    static Optional<Session> session(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    static Optional<ApiToken> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(TOKEN));
    }

    private static QuarkusSecurityIdentity.Builder with(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .addAttribute(ACCOUNT, account);
    }
}
