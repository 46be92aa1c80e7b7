package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Problem;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountStore;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;
import org.kaohe.roster.PasswordHash;

/** What passwords are taken, with the dictionary that is used in service. */
final class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "iloveyou1234",
                "kaohekaohekaohe",
                "1qaz2wsx3edc"
            })
    void thoseThatAreTriedFirstAreRefused(String password) {
        assertThat(codes("li.wei", password)).containsExactly("account.password.guessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "told by the operator", "我家门前有两棵枣树的年代", "tR7#xq!mZ2&w"})
    void aPhraseOrARandomOneIsTaken(String password) {
        assertThat(codes("li.wei", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wangxiaoming,wangxiaoming", "wangxiaoming,WangXiaoMing!1", "zhang,zhangzhangzhang1"})
    void theNameOfTheAccountIsNoPassword(String account, String password) {
        assertThat(codes(account, password)).containsAnyOf("account.password.name", "account.password.guessable");
    }

    @Test
    void elevenSignsAreTooFewAndMoreThanBcryptReadsTooMany() {
        assertThat(codes("li.wei", "tR7#xq!mZ2&")).containsExactly("account.password.short");
        assertThat(codes("li.wei", "tR7#xq!mZ2&w".repeat(6))).isEmpty();
        assertThat(codes("li.wei", "tR7#xq!mZ2&w".repeat(6) + "x")).containsExactly("account.password.long");
    }

    private static List<String> codes(String account, String password) {
        var accounts = new Accounts(new Nowhere(), null, new Plain(), new ZxcvbnStrength(), name -> {});
        var fresh = new NewAccount(account, Set.of(Role.EMPLOYEE), Optional.empty(), false);
        return accounts.create(fresh, password, Change.SERVICE).stream()
                .map(Problem::code)
                .toList();
    }

    private static final class Plain implements PasswordHash {
        @Override
        public String of(String password) {
            return password;
        }

        @Override
        public boolean fits(String password, String hash) {
            return password.equals(hash);
        }
    }

    private static final class Nowhere implements AccountStore {
        private final List<Account> saved = new ArrayList<>();

        @Override
        public Optional<Account> find(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> findExternal(String id) {
            return Optional.empty();
        }

        @Override
        public List<Account> all() {
            return saved;
        }

        @Override
        public <T> T alone(String name, Supplier<T> work) {
            return work.get();
        }

        @Override
        public boolean add(Account account, Change change) {
            return saved.add(account);
        }

        @Override
        public void save(Account account, Change change) {
            saved.add(account);
        }
    }
}
