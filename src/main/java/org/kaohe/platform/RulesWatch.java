package org.kaohe.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Severity;
import org.kaohe.policydesk.FirstVersions;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;

/** Looks at the rules folder every two seconds, and tells the log what came to the desk and what is wrong or missing. */
@Singleton
final class RulesWatch {

    private static final Logger LOG = Logger.getLogger(RulesWatch.class);

    private final RulesDesk desk;
    private final FirstVersions versions;
    private final boolean sample;
    private final Map<String, String> told = new HashMap<>();

    RulesWatch(RulesDesk desk, FirstVersions versions, @ConfigProperty(name = "kaohe.sample") boolean sample) {
        this.desk = desk;
        this.versions = versions;
        this.sample = sample;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        desk.refreshUnlessBusy();
        desk.all().forEach(this::tell);
        tellOnce("", desk.problems());
        if (!sample) {
            tellUnpublished();
        }
    }

    private void tell(OnDesk policy) {
        String code = policy.code().value();
        policy.serving().ifPresent(appraiser -> {
            String hash = appraiser.content().hash();
            if (!hash.equals(told.put(code + " serving", hash))) {
                LOG.infof("The draft of policy %s is served from content %s", code, hash.substring(0, 12));
            }
        });
        tellOnce(code, policy.problems());
    }

    /** The sample publishes its policies itself. */
    private void tellUnpublished() {
        String missing = versions.missing().toString();
        if (!missing.equals(told.put("unpublished", missing)) && !missing.equals("[]")) {
            LOG.warnf(
                    "No published version of %s: previews run, FINAL runs are refused until one is published"
                            + " (README, How HR edits a policy)",
                    missing);
        }
    }

    private void tellOnce(String code, List<Problem> problems) {
        String text = problems.toString();
        if (text.equals(told.put(code + " problems", text))) {
            return;
        }
        for (Problem each : problems) {
            String sentence = each.place() + " " + each.code() + ": " + each.message(Locale.ENGLISH);
            LOG.log(level(each.severity()), sentence);
        }
    }

    private static Logger.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Logger.Level.ERROR;
            case WARNING -> Logger.Level.WARN;
            case INFO -> Logger.Level.INFO;
        };
    }
}
