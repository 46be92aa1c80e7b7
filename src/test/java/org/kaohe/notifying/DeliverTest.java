package org.kaohe.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.people.StaffNo;

class DeliverTest {

    private static final Instant NOW = Instant.parse("2030-05-02T01:00:00Z");
    private static final Notice NOTICE = new Notice(
            new Recipient.Employee(new StaffNo("P1")),
            "result-published",
            "decisions/1",
            List.of("regulation", "2030-Q1"),
            null);

    private final Waiting outbox = new Waiting();
    private final Line line = new Line();

    @Test
    void whatIsTakenIsSent() throws InterruptedException {
        assertThat(deliver("a@b.c", 1)).isEqualTo("SENT");
    }

    @Test
    void whatFailsIsTriedLaterAndLaterAndNotForEver() throws InterruptedException {
        line.broken = true;
        assertThat(deliver("a@b.c", 1)).isEqualTo("again after PT1M: no route");
        assertThat(deliver("a@b.c", 2)).isEqualTo("again after PT5M: no route");
        assertThat(deliver("a@b.c", 6)).isEqualTo("again after PT24H: no route");
        assertThat(deliver("a@b.c", 7)).isEqualTo("GIVEN_UP: no route");
    }

    @Test
    void whoGaveNoAddressIsNotToldThere() throws InterruptedException {
        assertThat(deliver("", 1)).isEqualTo("NO_ADDRESS");
        assertThat(line.sent).isEmpty();
    }

    @Test
    void aChannelThatWasSwitchedOffEndsWhatWaitsForIt() throws InterruptedException {
        line.on = false;
        assertThat(deliver("a@b.c", 1)).isEqualTo("GIVEN_UP: channel off");
    }

    private String deliver(String address, int attempts) throws InterruptedException {
        outbox.waiting.add(new Outbox.Claimed(new Message(1, NOTICE, NOW, address), "line", attempts));
        new Deliver(outbox, List.of(line), Clock.fixed(NOW, ZoneOffset.UTC)).due();
        return outbox.became;
    }

    private static final class Line implements Channel {
        final List<Message> sent = new ArrayList<>();
        boolean broken;
        boolean on = true;

        @Override
        public String name() {
            return "line";
        }

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public boolean needsAddress() {
            return true;
        }

        @Override
        public void send(Message message) throws IOException {
            if (broken) {
                throw new IOException("no route");
            }
            sent.add(message);
        }
    }

    private static final class Waiting implements Outbox {
        final List<Claimed> waiting = new ArrayList<>();
        String became = "";

        @Override
        public List<Claimed> claim(Instant now, Instant until, int most) {
            List<Claimed> claimed = List.copyOf(waiting);
            waiting.clear();
            return claimed;
        }

        @Override
        public void end(long delivery, String state, String why, Instant at) {
            became = why == null ? state : state + ": " + why;
        }

        @Override
        public void again(long delivery, Instant at, String why) {
            became = "again after " + Duration.between(NOW, at) + ": " + why;
        }

        @Override
        public List<Count> counts() {
            return List.of();
        }
    }
}
