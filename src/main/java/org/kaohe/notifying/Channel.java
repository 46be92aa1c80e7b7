package org.kaohe.notifying;

import java.io.IOException;

/** Port: a way out of the house. */
public interface Channel {

    /** Stable for ever: deliveries name it. */
    String name();

    /** Whether it is configured; nothing is queued for one that is not. */
    boolean isOn();

    /** Whether a message needs an address of the person. */
    boolean needsAddress();

    /** Returns when the other side has taken it; may take seconds. */
    void send(Message message) throws IOException, InterruptedException;
}
