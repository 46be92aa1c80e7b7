package org.kaohe.proposing;

import java.util.Optional;
import org.kaohe.core.people.StaffNo;

/** Port: accounts that may sign in, and whose they are. */
public interface Accounts {

    /** @param staffNo empty for an account that belongs to nobody on the staff */
    record Holder(String account, Optional<StaffNo> staffNo) {

        /** Two accounts of one employee are one person. */
        boolean isSamePersonAs(Holder other) {
            return account.equals(other.account) || staffNo.isPresent() && staffNo.equals(other.staffNo);
        }
    }

    /** Empty for one that does not exist or may not sign in any more. */
    Optional<Holder> find(String account);
}
