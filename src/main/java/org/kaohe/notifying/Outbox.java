package org.kaohe.notifying;

import java.time.Instant;
import java.util.List;

/** Port: deliveries that wait. */
public interface Outbox {

    /** @param attempts this one included */
    record Claimed(Message message, String channel, int attempts) {}

    /** How many deliveries of a channel are in a state, and why the latest of them is. */
    record Count(String channel, String state, long deliveries, String latestWhy) {}

    /** Takes deliveries that are due; nobody else gets them before the given moment. */
    List<Claimed> claim(Instant now, Instant until, int most);

    /** It was taken, or nobody can ever take it. */
    void end(long delivery, String state, String why, Instant at);

    void again(long delivery, Instant at, String why);

    List<Count> counts();
}
