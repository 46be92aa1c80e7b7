package org.kaohe.platform.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Problem;
import org.kaohe.platform.secret.SecretFile;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;
import org.kaohe.roster.SampleAccounts;

/**
 * Gives an empty installation somebody who can sign in: the sample accounts, or the one that the operator configured,
 * who then makes the others. Does nothing once there is an account.
 */
@Singleton
final class FirstAccounts {

    /** Before sample data, which gives the sample accounts their people. */
    private static final int EARLY = 1000;

    private static final int PASSWORD_LENGTH = 12;
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final boolean sample;
    private final Optional<String> samplePassword;
    private final Optional<String> firstName;
    private final Optional<String> firstPassword;

    FirstAccounts(
            Accounts accounts,
            @ConfigProperty(name = "kaohe.sample") boolean sample,
            @ConfigProperty(name = "kaohe.sample-password") Optional<String> samplePassword,
            @ConfigProperty(name = "kaohe.first-account") Optional<String> firstName,
            @ConfigProperty(name = "kaohe.first-password") Optional<String> firstPassword) {
        this.accounts = accounts;
        this.sample = sample;
        this.samplePassword = samplePassword;
        this.firstName = firstName;
        this.firstPassword = firstPassword;
    }

    void make(@Observes @Priority(EARLY) StartupEvent start) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        if (sample) {
            makeSample();
        } else if (firstName.isPresent() && firstPassword.isPresent()) {
            var roles = Set.of(Role.HR_EDITOR, Role.OPERATOR);
            var first = new NewAccount(firstName.get(), roles, Optional.empty(), false);
            report(accounts.createFor(first, firstPassword.get(), Change.SERVICE));
        } else {
            LOG.warn("Nobody can sign in yet. Set KAOHE_FIRST_ACCOUNT and KAOHE_FIRST_PASSWORD and start again");
        }
    }

    private void makeSample() {
        String password = samplePassword.orElseGet(() -> SecretFile.generated().substring(0, PASSWORD_LENGTH));
        report(new SampleAccounts(accounts).create(password));
        String shown = samplePassword.isPresent() ? "KAOHE_SAMPLE_PASSWORD" : password;
        LOG.infof("Sample accounts %s; password of all: %s", String.join(", ", SampleAccounts.names()), shown);
    }

    private static void report(List<Problem> problems) {
        problems.forEach(problem -> LOG.error(problem.message(java.util.Locale.ENGLISH)));
    }
}
