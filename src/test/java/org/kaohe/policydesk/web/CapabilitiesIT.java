package org.kaohe.policydesk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
class CapabilitiesIT {

    @Test
    void everybodySignedInReadsWhatARuleMaySayAndWhy() {
        for (Role role : Role.values()) {
            as(role).header("Accept-Language", "en")
                    .get("/api/v1/capabilities")
                    .then()
                    .statusCode(200)
                    .body("engine", equalTo("1"))
                    .body("capabilities.name", hasItems("Mark", "Mark.mean", "propose", "least", "sum"))
                    .body("capabilities.reason", hasItem("mean mark"));
        }
        RestAssured.given().get("/api/v1/capabilities").then().statusCode(401);
    }

    @Test
    void thePageShowsItInChinese() {
        as(Role.HR_EDITOR)
                .header("Accept-Language", "zh-CN")
                .get("/capabilities")
                .then()
                .statusCode(200)
                .body(containsString("规则词汇"))
                .body(containsString("Mark.mean"))
                .body(containsString("平均分"));
    }
}
