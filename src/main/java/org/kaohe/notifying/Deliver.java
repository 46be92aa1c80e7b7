package org.kaohe.notifying;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.notifying.Outbox.Claimed;

/**
 * Sends what waits, each delivery by itself: at least once, later and later when it fails, and not for ever. Whoever does
 * something that is told never waits for this.
 */
public final class Deliver {

    private static final int AT_ONCE = 50;
    /** Longer than any channel takes; when the program dies meanwhile, the delivery is tried again after that. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private static final int LONGEST_WHY = 200;

    private final Outbox outbox;
    private final Map<String, Channel> channels;
    private final Clock clock;

    public Deliver(Outbox outbox, List<Channel> channels, Clock clock) {
        this.outbox = outbox;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.clock = clock;
    }

    /** @return how many deliveries were tried */
    public int due() throws InterruptedException {
        Instant now = clock.instant();
        List<Claimed> claimed = outbox.claim(now, now.plus(CLAIM), AT_ONCE);
        for (Claimed each : claimed) {
            send(each);
        }
        return claimed.size();
    }

    private void send(Claimed claimed) throws InterruptedException {
        Channel channel = channels.get(claimed.channel());
        long delivery = claimed.message().delivery();
        if (channel == null || !channel.isOn()) {
            outbox.end(delivery, "GIVEN_UP", "channel off", clock.instant());
        } else if (channel.needsAddress() && claimed.message().address().isEmpty()) {
            outbox.end(delivery, "NO_ADDRESS", null, clock.instant());
        } else {
            attempt(channel, claimed);
        }
    }

    private void attempt(Channel channel, Claimed claimed) throws InterruptedException {
        long delivery = claimed.message().delivery();
        try {
            channel.send(claimed.message());
            outbox.end(delivery, "SENT", null, clock.instant());
        } catch (IOException e) {
            String why = shortened(e.getMessage());
            if (claimed.attempts() > PAUSES.size()) {
                outbox.end(delivery, "GIVEN_UP", why, clock.instant());
            } else {
                outbox.again(delivery, clock.instant().plus(PAUSES.get(claimed.attempts() - 1)), why);
            }
        }
    }

    private static String shortened(String why) {
        String text = String.valueOf(why);
        return text.substring(0, Math.min(LONGEST_WHY, text.length()));
    }
}
