package org.kaohe.platform;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.AccountStore;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.EmployeeImport;
import org.kaohe.roster.EmployeeStore;
import org.kaohe.roster.GrowthRecords;
import org.kaohe.roster.GrowthStore;
import org.kaohe.roster.PasswordHash;
import org.kaohe.roster.PasswordStrength;
import org.kaohe.roster.Reach;
import org.kaohe.roster.Renewals;
import org.kaohe.roster.Roster;
import org.kaohe.roster.TeamStore;

/** Builds the use cases of the roster from their ports. */
final class RosterWiring {

    /** Also for what is looked up by hand, such as sample data. */
    @Produces
    @Singleton
    @Unremovable
    Accounts accounts(
            AccountStore store,
            EmployeeStore employees,
            PasswordHash hash,
            PasswordStrength strength,
            AccountChanges changes) {
        return new Accounts(store, employees, hash, strength, changes);
    }

    @Produces
    @Singleton
    Roster roster(EmployeeStore employees, TeamStore teams) {
        return new Roster(employees, teams);
    }

    /** Also for what is looked up by hand, such as sample data. */
    @Produces
    @Singleton
    @Unremovable
    GrowthRecords growthRecords(GrowthStore store, EmployeeStore employees) {
        return new GrowthRecords(store, employees);
    }

    /** How long a certificate is valid is a figure of the house; the policy on certificates has its own for its results. */
    @Produces
    @Singleton
    Renewals renewals(
            GrowthStore store,
            @ConfigProperty(name = "kaohe.certificates.valid-months", defaultValue = "12") int validMonths) {
        return new Renewals(store, validMonths);
    }

    @Produces
    @Singleton
    Reach reach(TeamStore teams) {
        return new Reach(teams);
    }

    @Produces
    @Singleton
    EmployeeImport employeeImport(EmployeeStore employees, TeamStore teams) {
        return new EmployeeImport(employees, teams);
    }
}
