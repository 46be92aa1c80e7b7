package org.kaohe.policydesk.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;

/** Names the broken policies. The service stays up with them: the last sound state of each goes on serving. */
@Readiness
@Singleton
class RulesHealth implements HealthCheck {

    private final RulesDesk desk;

    RulesHealth(RulesDesk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> broken = desk.all().stream()
                .filter(OnDesk::isBroken)
                .map(each -> each.code().value())
                .toList();
        long serving =
                desk.all().stream().filter(each -> each.serving().isPresent()).count();
        return HealthCheckResponse.named("rules")
                .up()
                .withData("serving", serving)
                .withData("broken", String.join(", ", broken))
                .build();
    }
}
