package org.kaohe.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.kaohe.roster.Account;
import org.kaohe.roster.signin.ApiToken;
import org.kaohe.roster.signin.Tokens;

/** Turns a token into its account as it is now, with those of its roles that the token was given. */
@Singleton
final class TokenSignIn implements IdentityProvider<TokenRequest> {

    private final Tokens tokens;
    private final AccountDirectory accounts;

    TokenSignIn(Tokens tokens, AccountDirectory accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.token()));
    }

    private SecurityIdentity identity(String secret) {
        ApiToken token = tokens.use(secret).orElseThrow(AuthenticationFailedException::new);
        Account account = accounts.find(token.account())
                .map(each -> each.limitedTo(token.roles()))
                .filter(each -> !each.roles().isEmpty())
                .orElseThrow(AuthenticationFailedException::new);
        return Identities.of(account, token);
    }
}
