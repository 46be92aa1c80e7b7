package org.kaohe.notifying;

import java.util.Optional;
import org.kaohe.core.people.StaffNo;

/** Port: where people want to be told. */
public interface Contacts {

    Optional<String> mail(StaffNo staffNo);

    /** @param mail empty to forget it */
    void save(StaffNo staffNo, Optional<String> mail, String by);
}
