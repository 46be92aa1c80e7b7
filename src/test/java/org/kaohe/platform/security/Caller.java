package org.kaohe.platform.security;

import static org.kaohe.testing.TestAccounts.as;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** Who asks: nobody, or somebody with one role. */
enum Caller {
    NOBODY(null, null),
    HR_EDITOR(Role.HR_EDITOR, null),
    HR_APPROVER(Role.HR_APPROVER, null),
    MANAGER(Role.MANAGER, "4001"),
    AUDITOR(Role.AUDITOR, null),
    EMPLOYEE(Role.EMPLOYEE, "4002"),
    OPERATOR(Role.OPERATOR, null);

    private final Role role;
    private final String staffNo;

    Caller(Role role, String staffNo) {
        this.role = role;
        this.staffNo = staffNo;
    }

    RequestSpecification asks() {
        RequestSpecification request =
                role == null ? RestAssured.given() : staffNo == null ? as(role) : as(role, new StaffNo(staffNo));
        return request.redirects().follow(false);
    }
}
