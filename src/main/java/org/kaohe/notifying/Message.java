package org.kaohe.notifying;

import java.time.Instant;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Recipient;

/**
 * A notice on its way out of the house.
 *
 * @param delivery number of the delivery; the same when it is tried again
 * @param address for the channel, such as a mail address; empty where none is known
 */
public record Message(long delivery, Notice notice, Instant at, String address) {

    /** Staff number or account of who is told. */
    public String recipient() {
        return notice.to() instanceof Recipient.Employee it
                ? it.staffNo().value()
                : ((Recipient.Holder) notice.to()).account();
    }
}
