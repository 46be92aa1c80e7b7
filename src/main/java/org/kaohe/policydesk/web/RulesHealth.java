package org.kaohe.policydesk.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.policydesk.FirstVersions;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;

/**
 * Names the broken policies, and those without a published version, for which no FINAL run is possible yet. The service
 * stays up with them: the last sound state of each goes on serving.
 */
@Readiness
@Singleton
class RulesHealth implements HealthCheck {

    private final RulesDesk desk;
    private final FirstVersions versions;

    RulesHealth(RulesDesk desk, FirstVersions versions) {
        this.desk = desk;
        this.versions = versions;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> broken = desk.all().stream()
                .filter(OnDesk::isBroken)
                .map(each -> each.code().value())
                .toList();
        long serving =
                desk.all().stream().filter(each -> each.serving().isPresent()).count();
        String unpublished = versions.missing().stream().map(PolicyCode::value).collect(Collectors.joining(", "));
        return HealthCheckResponse.named("rules")
                .up()
                .withData("serving", serving)
                .withData("broken", String.join(", ", broken))
                .withData("unpublished", unpublished)
                .build();
    }
}
