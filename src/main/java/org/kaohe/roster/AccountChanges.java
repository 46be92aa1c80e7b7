package org.kaohe.roster;

/** Port: told when an account has changed, so that nothing remembered about it is trusted any longer. */
public interface AccountChanges {
    void changed(String account);
}
