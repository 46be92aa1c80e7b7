package org.kaohe.appraising;

import org.kaohe.core.journal.Change;

/** Port: the journal is told what left the service, and to whom: packs, exports. */
public interface Handouts {

    void add(Change change);
}
