package org.kaohe.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Logged;

/** What people are called and what is written about them does not reach the log, whether a request succeeds or fails. */
@QuarkusTest
class QuietLogIT {

    private static final String NAME = "员工VQ1";
    private static final String WORDS = "迟到半小时未说明";

    private final Logged logged = Logged.fromNow();

    @AfterEach
    void stop() {
        logged.close();
    }

    @Test
    void requestsThatSucceedAndThatFailLeaveNoNamesAndNoWordsInTheLog() {
        Shop shop = Shop.open("pri-q").employs("VQ1").marked("VQ1", "2025-Q1", "80");
        shop.ran("2025-Q1", "FINAL");
        shop.published("2025-Q1");
        observed("\"value\":50", 201);
        observed("\"value\":5000", 422);
        var self = new StaffNo("VQ1");
        as(Role.EMPLOYEE, self)
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"ERASURE\",\"text\":\"" + WORDS + "\"}")
                .post("/api/v1/me/requests")
                .then()
                .statusCode(201);
        as(Role.EMPLOYEE, self)
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"FORGET\",\"text\":\"" + WORDS + "\"}")
                .post("/api/v1/me/requests");
        as(Role.EMPLOYEE, self)
                .contentType(ContentType.JSON)
                .body("{\"" + WORDS + "\":")
                .put("/api/v1/me/contact");
        as(Role.EMPLOYEE, self).get("/api/v1/me/record").then().statusCode(200);
        as(Role.HR_EDITOR).get("/api/v1/employees/VQ1").then().statusCode(200);
        Logger.getLogger("org.kaohe.test").info("the listener listens");
        assertThat(logged.entries()).anyMatch(each -> each.contains("the listener listens"));
        assertThat(logged.entries()).noneMatch(each -> each.contains(NAME) || each.contains(WORDS));
    }

    private static void observed(String reading, int status) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                [{"staffNo":"VQ1","indicator":"attitude","source":"DAILY",%s,"observedOn":"2025-02-01","note":"%s"}]""".formatted(reading, WORDS))
                .post("/api/v1/observations")
                .then()
                .statusCode(status);
    }
}
