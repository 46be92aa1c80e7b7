package org.kaohe.platform;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.engine.Engine;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policydesk.CompareContents;
import org.kaohe.policydesk.DecidedPeriods;
import org.kaohe.policydesk.DraftCheck;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.DraftLog;
import org.kaohe.policydesk.Drafts;
import org.kaohe.policydesk.FirstVersions;
import org.kaohe.policydesk.ImpactGate;
import org.kaohe.policydesk.KnownImpacts;
import org.kaohe.policydesk.Lifecycle;
import org.kaohe.policydesk.Newest;
import org.kaohe.policydesk.PoliciesOnDay;
import org.kaohe.policydesk.PublishedPolicies;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.policydesk.ServedCatalogue;
import org.kaohe.policydesk.ShadowGate;
import org.kaohe.policydesk.TryEdit;
import org.kaohe.policydesk.Vault;
import org.kaohe.policydesk.Versions;
import org.kaohe.policydesk.workbook.DraftWorkbooks;

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
    PublishedPolicies publishedPolicies(Versions versions, PolicyContents contents) {
        return new PublishedPolicies(versions, contents);
    }

    @Produces
    @Singleton
    @Unremovable
    RulesDesk desk(
            AppraiserBuilder builder,
            PublishedPolicies published,
            @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        var desk = new RulesDesk(new RulesFolder(rules), builder, published);
        desk.refresh();
        return desk;
    }

    @Produces
    @Singleton
    Catalogue catalogue(RulesDesk desk, PublishedPolicies published) {
        return new ServedCatalogue(desk, published);
    }

    @Produces
    @Singleton
    DeclaredPolicies declaredPolicies(RulesDesk desk, Versions versions, PublishedPolicies published) {
        return new PoliciesOnDay(desk, versions, published);
    }

    @Produces
    @Singleton
    DraftFiles draftFiles(DraftLog log, @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        return new DraftFiles(rules, log);
    }

    @Produces
    @Singleton
    DraftWorkbooks draftWorkbooks(DraftFiles files) {
        return new DraftWorkbooks(files);
    }

    @Produces
    @Singleton
    Drafts drafts(
            DraftFiles files, Vault vault, Versions versions, @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        return new Drafts(new RulesFolder(rules), files, vault, versions);
    }

    @Produces
    @Singleton
    CompareContents compareContents(
            Versions versions, PolicyContents contents, @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        return new CompareContents(new RulesFolder(rules), versions, contents);
    }

    @Produces
    @Singleton
    ImpactGate impactGate(KnownImpacts impacts, Versions versions, PolicyContents contents, DecidedPeriods decided) {
        return new ImpactGate(impacts, versions, contents, decided);
    }

    @Produces
    @Singleton
    Lifecycle lifecycle(
            DraftCheck check,
            Vault vault,
            Versions versions,
            PolicyContents contents,
            DecidedPeriods decided,
            ImpactGate gate,
            ShadowGate shadow,
            Clock clock) {
        return new Lifecycle(check, vault, versions, contents, decided, gate, shadow, clock);
    }

    /** Without the mutation score: what comes with the product was measured when it was built. */
    @Produces
    @Singleton
    @Unremovable
    FirstVersions firstVersions(
            AppraiserBuilder builder,
            RulesDesk desk,
            Vault vault,
            Versions versions,
            PolicyContents contents,
            DecidedPeriods decided,
            ImpactGate gate,
            ShadowGate shadow,
            Clock clock,
            @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        var check = DraftCheck.quick(new RulesFolder(rules), builder);
        var lifecycle = new Lifecycle(check, vault, versions, contents, decided, gate, shadow, clock);
        return new FirstVersions(lifecycle, vault, versions, desk, clock);
    }

    @Produces
    @Singleton
    Newest newest(PublishedPolicies published) {
        return published::content;
    }

    @Produces
    @Singleton
    DraftCheck draftCheck(
            AppraiserBuilder builder,
            Newest newest,
            @ConfigProperty(name = "kaohe.rules-dir") Path rules,
            @ConfigProperty(name = "kaohe.check.mutation-seconds", defaultValue = "30") int seconds) {
        return new DraftCheck(new RulesFolder(rules), builder, new RuleMutants(), Duration.ofSeconds(seconds), newest);
    }

    @Produces
    @Singleton
    TryEdit tryEdit(AppraiserBuilder builder, Newest newest, @ConfigProperty(name = "kaohe.rules-dir") Path rules) {
        return new TryEdit(new RulesFolder(rules), builder, newest);
    }
}
