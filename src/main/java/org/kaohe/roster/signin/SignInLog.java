package org.kaohe.roster.signin;

import org.kaohe.core.journal.Change;

/** Port: records what happened at the door and changed nothing else: a failure, a pause, a program that came in. */
public interface SignInLog {
    void record(Change change);
}
