package org.kaohe.core.notice;

import java.util.List;

/** Port: telling people. */
public interface Notices {

    /**
     * Adds notices to the caller's transaction: they are told if and only if it happened. Nothing is sent here. To be
     * called by the stores, beside the change itself; without a transaction it is refused.
     */
    void add(List<Notice> notices);
}
