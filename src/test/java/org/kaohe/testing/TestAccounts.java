package org.kaohe.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;

/** Signs tests in: one account for each set of roles, made when first needed. */
public final class TestAccounts {

    public static final String PASSWORD = "correct horse battery";

    private TestAccounts() {}

    /** A request by somebody with the role, for example {@code as(Role.HR_EDITOR)}. */
    public static RequestSpecification as(Role role) {
        return as(role.code(), Set.of(role), Optional.empty());
    }

    /** A request by the account of an employee. */
    public static RequestSpecification as(Role role, StaffNo staffNo) {
        String name = (role.code() + "." + staffNo).toLowerCase(java.util.Locale.ROOT);
        return as(name, Set.of(role), Optional.of(staffNo));
    }

    public static RequestSpecification as(String name, Set<Role> roles, Optional<StaffNo> staffNo) {
        Accounts accounts = CDI.current().select(Accounts.class).get();
        if (accounts.find(name).isEmpty()) {
            var problems = accounts.create(new NewAccount(name, roles, staffNo, false), PASSWORD, Change.SERVICE);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
        }
        return RestAssured.given().auth().preemptive().basic(name, PASSWORD);
    }
}
