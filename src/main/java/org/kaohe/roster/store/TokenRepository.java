package org.kaohe.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.roster.AccountStore;
import org.kaohe.roster.signin.ApiToken;
import org.kaohe.roster.signin.TokenStore;
import org.kaohe.roster.signin.Tokens;

@ApplicationScoped
@Transactional
class TokenRepository implements TokenStore, PanacheRepository<TokenRow> {

    private final AccountStore accounts;
    private final Journal journal;

    TokenRepository(AccountStore accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public <T> T alone(String account, Supplier<T> work) {
        return accounts.alone(account, work);
    }

    @Override
    public ApiToken add(ApiToken token, Change change) {
        TokenRow row = TokenRow.of(token);
        persistAndFlush(row);
        journal.add(change.with("token", row.id));
        return row.toToken();
    }

    @Override
    public Optional<ApiToken> find(String hash) {
        return find("hash", hash).firstResultOptional().map(TokenRow::toToken);
    }

    @Override
    public List<ApiToken> of(String account) {
        return find("account", Sort.descending("id"), account).page(0, Tokens.MOST_LISTED).stream()
                .map(TokenRow::toToken)
                .toList();
    }

    @Override
    public void used(long id, Instant at) {
        update("used_at = ? WHERE id = ?", at, id);
    }

    @Override
    public boolean revoke(String account, long id, Instant at, Change change) {
        boolean revoked = update("revoked_at = ? WHERE account = ? AND id = ? AND revoked_at IS NULL", at, account, id);
        if (revoked) {
            journal.add(change);
        }
        return revoked;
    }

    /** The database lets the application change these two columns only, so the entity cannot be written back. */
    private boolean update(String what, Instant at, Object... where) {
        var query = getEntityManager().createNativeQuery("UPDATE api_token SET " + what);
        query.setParameter(1, at.atOffset(ZoneOffset.UTC));
        for (int each = 0; each < where.length; each++) {
            query.setParameter(each + 2, where[each]);
        }
        return query.executeUpdate() > 0;
    }
}
