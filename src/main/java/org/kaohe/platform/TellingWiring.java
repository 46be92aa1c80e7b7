package org.kaohe.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.appraising.publishing.Deadlines;
import org.kaohe.appraising.publishing.OwnResults;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishResults;
import org.kaohe.appraising.publishing.ResultTodos;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.todo.TodoSource;
import org.kaohe.notifying.Channel;
import org.kaohe.notifying.Deliver;
import org.kaohe.notifying.NoticeText;
import org.kaohe.notifying.Outbox;
import org.kaohe.notifying.TodoList;
import org.kaohe.notifying.Webhook;

/** Builds what tells people: publishing, notices and their ways out of the house, to-dos. */
final class TellingWiring {

    @Produces
    @Singleton
    Deadlines deadlines(
            @ConfigProperty(name = "kaohe.results.acknowledge-days") int acknowledge,
            @ConfigProperty(name = "kaohe.appeals.window-days") int appeal,
            @ConfigProperty(name = "kaohe.results.remind-days") int remind) {
        return new Deadlines(acknowledge, appeal, remind);
    }

    /** Also for what is looked up by hand, such as sample data. */
    @Produces
    @Singleton
    @Unremovable
    PublishResults publishResults(Publications publications, Deadlines deadlines, Clock clock) {
        return new PublishResults(publications, deadlines, clock);
    }

    @Produces
    @Singleton
    OwnResults ownResults(Publications publications, Clock clock) {
        return new OwnResults(publications, clock);
    }

    @Produces
    @Singleton
    TodoSource resultTodos(Publications publications) {
        return new ResultTodos(publications);
    }

    @Produces
    @Singleton
    TodoList todoList(Instance<TodoSource> sources, Clock clock) {
        return new TodoList(sources.stream().toList(), clock);
    }

    @Produces
    @Singleton
    NoticeText noticeText(PolicyTitles titles) {
        return new NoticeText(titles);
    }

    @Produces
    @Singleton
    Channel mail(Mailer mailer, NoticeText text, @ConfigProperty(name = "kaohe.mail.enabled") boolean enabled) {
        return new MailChannel(mailer, text, enabled);
    }

    @Produces
    @Singleton
    Channel webhook(
            @ConfigProperty(name = "kaohe.webhook.url") Optional<String> url,
            @ConfigProperty(name = "kaohe.webhook.secret") Optional<String> secret,
            NoticeText text,
            ObjectMapper json,
            Clock clock) {
        return new Webhook(url, secret, text, body -> text(json, body), clock);
    }

    /** Also for tests, which do not wait for the timer. */
    @Produces
    @Singleton
    @Unremovable
    Deliver deliver(Outbox outbox, Instance<Channel> channels, Clock clock) {
        return new Deliver(outbox, channels.stream().toList(), clock);
    }

    private static String text(ObjectMapper json, Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
