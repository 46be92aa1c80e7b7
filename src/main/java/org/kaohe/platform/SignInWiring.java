package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.AccountStore;
import org.kaohe.roster.Duties;
import org.kaohe.roster.EmployeeStore;
import org.kaohe.roster.ExternalAccounts;
import org.kaohe.roster.signin.Secret;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.SessionStore;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.TokenStore;
import org.kaohe.roster.signin.Tokens;

/** Builds what signs people and programs in. */
final class SignInWiring {

    @Produces
    @Singleton
    Sessions sessions(
            SessionStore store,
            Clock clock,
            @ConfigProperty(name = "kaohe.session.idle") Duration idle,
            @ConfigProperty(name = "kaohe.session.longest") Duration longest) {
        return new Sessions(store, new Session.Limits(idle, longest), clock, random());
    }

    @Produces
    @Singleton
    Tokens tokens(TokenStore store, Clock clock) {
        return new Tokens(store, clock, random());
    }

    @Produces
    @Singleton
    Duties duties(AccountStore accounts) {
        return new Duties(accounts);
    }

    @Produces
    @Singleton
    ExternalAccounts externalAccounts(AccountStore store, EmployeeStore employees, AccountChanges changes) {
        return new ExternalAccounts(store, employees, changes);
    }

    private static Secret.Random random() {
        var source = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            source.nextBytes(bytes);
            return bytes;
        };
    }
}
