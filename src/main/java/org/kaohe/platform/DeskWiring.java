package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.engine.Engine;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policydesk.DraftCheck;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.policydesk.ServedCatalogue;

/** Builds the desk of policies and the engine that compiles them. */
final class DeskWiring {

    @Produces
    @Singleton
    AppraiserBuilder engine() {
        return new Engine();
    }

    @Produces
    @Singleton
    Capabilities capabilities() {
        return Engine.capabilities();
    }

    @Produces
    @Singleton
    RulesDesk desk(AppraiserBuilder builder, @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        var desk = new RulesDesk(new RulesFolder(rules), builder);
        desk.refresh();
        return desk;
    }

    @Produces
    @Singleton
    Catalogue catalogue(RulesDesk desk) {
        return new ServedCatalogue(desk);
    }

    @Produces
    @Singleton
    DraftCheck draftCheck(
            AppraiserBuilder builder,
            @ConfigProperty(name = "kaohe.rules-dir") Path rules,
            @ConfigProperty(name = "kaohe.check.mutation-seconds", defaultValue = "30") int seconds) {
        return new DraftCheck(new RulesFolder(rules), builder, new RuleMutants(), Duration.ofSeconds(seconds));
    }
}
