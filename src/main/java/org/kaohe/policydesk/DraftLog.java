package org.kaohe.policydesk;

import java.util.function.Supplier;

/** Port: who changed which file of a draft over the API. Whoever did is an author and cannot approve it. */
public interface DraftLog {

    /** Does the work alone, on all instances that share the database, in one transaction. */
    <T> T alone(Supplier<T> work);

    /**
     * Records a change, within {@link #alone}.
     *
     * @param hash of the file as it is now; null when it was deleted
     */
    void changed(String path, String hash, String by);
}
