package org.kaohe.appraising.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

@QuarkusTest
class ResultsPageIT {

    @Test
    void theTableShowsPeopleCountsAndTheBonusTotalInTheReadersLanguage() {
        Shop shop = Shop.open("page-a")
                .employs("PA1")
                .employs("PA2")
                .marked("PA1", "2025-Q3", "95")
                .marked("PA2", "2025-Q3", "60");
        shop.ran("2025-Q3", "FINAL");
        String address = "/results?policy=regulation&period=2025-Q3&team=page-a";
        as(Role.HR_EDITOR)
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("员工PA1（PA1）"))
                .body(containsString("共 2 人，奖金合计 500 元"))
                .body(allOf(containsString("优秀"), containsString("不合格"), containsString("售后考核制度")))
                .body(not(containsString("NOT_FOUND")));
        as(Role.HR_EDITOR)
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .body(containsString("员工PA1 (PA1)"))
                .body(containsString("2 people, bonus total 500 CNY"));
    }

    @Test
    void oneResultShowsHowItCameAbout() {
        Shop shop = Shop.open("page-b").employs("PB1").marked("PB1", "2025-Q3", "88");
        shop.ran("2025-Q3", "FINAL");
        shop.published("2025-Q3");
        long id = Shop.decision("PB1", "2025-Q3").getLong("id");
        as(Role.HR_EDITOR)
                .get("/results/" + id)
                .then()
                .statusCode(200)
                .body(containsString("得分是怎么来的"))
                .body(containsString("服务态度"))
                .body(containsString("加权总分"))
                .body(containsString("regulation/grades.csv"))
                .body(containsString("at_least: 80"))
                .body(containsString("13 条观察记录"));
        as(Role.EMPLOYEE, new StaffNo("PB1")).get("/results/" + id).then().statusCode(200);
    }

    @Test
    void anEmptyTableSaysWhatToDo() {
        as(Role.HR_EDITOR)
                .get("/results?policy=regulation&period=2001-Q1")
                .then()
                .statusCode(200)
                .body(containsString("请由人力资源发起运行"));
        Shop.open("page-c").employs("PC1");
        as(Role.EMPLOYEE, new StaffNo("PC1")).get("/results").then().body(containsString("您的考核结果出来后会显示在这里"));
    }

    @Test
    void thePageHoldsNoScriptAndNoStyleOfItsOwn() {
        as(Role.HR_EDITOR)
                .get("/results")
                .then()
                .body(not(containsString("<script>")))
                .body(not(containsString("style=")))
                .body(not(containsString("<style")));
        as(Role.HR_EDITOR).get("/assets/kaohe.css").then().statusCode(200);
    }
}
