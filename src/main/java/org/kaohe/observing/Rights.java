package org.kaohe.observing;

import java.util.Optional;
import org.kaohe.core.people.Access;

/** Port: how far an account reaches, for work that is done after its request was answered. */
public interface Rights {

    /** Empty when the account may not sign in any more. */
    Optional<Access> of(String account);
}
