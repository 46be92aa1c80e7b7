package org.kaohe.roster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Problem;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;
import org.kaohe.sql.Sql;
import org.kaohe.testing.AtOnce;

/** Several change one account at the same moment: what each was told holds. */
@QuarkusTest
class AccountsAtOnceIT {

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private final String name = "together-" + System.nanoTime();

    @Test
    void whoeverChangesTheOwnPasswordDoesNotUndoThatTheAccountIsDisabled() {
        assertThat(ownPasswordWhile(() -> accounts.disable(name, Change.SERVICE)))
                .isEqualTo("account.disabled");
        assertThat(account().enabled()).isFalse();
    }

    @Test
    void norThatARoleIsTakenAway() {
        assertThat(ownPasswordWhile(() -> accounts.changeRoles(name, Set.of(Role.EMPLOYEE), now -> {}, Change.SERVICE)))
                .isNull();
        assertThat(account().roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void norThatSomebodyElseSetsThePassword() {
        assertThat(ownPasswordWhile(
                        () -> accounts.resetPassword(name, "told by the operator", now -> {}, Change.SERVICE)))
                .isEqualTo("account.password.wrong");
        assertThat(account().mustChange()).isTrue();
    }

    @Test
    void oneOfManyWhoMakeTheSameAccountSucceedsAndTheOthersAreToldThatItIsThere() throws Exception {
        as(Role.OPERATOR).get("/api/v1/me").then().statusCode(200);
        List<Integer> came = AtOnce.each(
                8,
                number -> as(Role.OPERATOR)
                        .contentType(ContentType.JSON)
                        .body("{\"name\":\"%s\",\"roles\":[\"employee\"],\"password\":\"told by number %d\"}"
                                .formatted(name, number))
                        .post("/api/v1/accounts")
                        .statusCode());
        assertThat(came).containsOnlyOnce(201).containsOnly(201, 422);
    }

    @Test
    void noMoreTokensHoldThanMayHoweverManyAreAskedForAtOnce() throws Exception {
        owner().get("/api/v1/me").then().statusCode(200);
        String body = "{\"label\":\"nightly\",\"roles\":[\"employee\"],\"expiresAt\":\"%s\"}"
                .formatted(Instant.now().plus(30, ChronoUnit.DAYS));
        List<Integer> came = AtOnce.each(
                24,
                number -> owner().contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/me/tokens")
                        .statusCode());
        assertThat(came).filteredOn(each -> each == 201).hasSize(20);
        assertThat(came).containsOnly(201, 422);
    }

    /** The owner has typed a new password, and while the program looks at it the change is made; the code of the answer. */
    private String ownPasswordWhile(Supplier<List<Problem>> change) {
        RequestSpecification owner = owner().contentType(ContentType.JSON)
                .body("{\"current\":\"%s\",\"password\":\"quite another phrase\"}".formatted(PASSWORD));
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    assertThat(change.get()).isEmpty();
                    var answer = CompletableFuture.supplyAsync(() -> owner.post("/api/v1/me/password"));
                    while (!somebodyWaitsForARow()) {
                        assertThat(answer).isNotDone();
                        Thread.sleep(10);
                    }
                    return answer;
                })
                .thenApply(answer -> answer.statusCode() == 204 ? null : answer.<String>path("code"))
                .join();
    }

    private boolean somebodyWaitsForARow() {
        return new Sql(database).number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0;
    }

    private Account account() {
        return accounts.find(name).orElseThrow();
    }

    private RequestSpecification owner() {
        return as(name, Set.of(Role.EMPLOYEE, Role.AUDITOR), Optional.empty());
    }
}
