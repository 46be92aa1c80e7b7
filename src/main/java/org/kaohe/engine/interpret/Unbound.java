package org.kaohe.engine.interpret;

/** A rule speaks of a variable that none of its conditions binds. */
public final class Unbound extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Unbound(String variable) {
        super("Nothing binds " + variable);
    }
}
