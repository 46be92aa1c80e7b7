package org.kaohe.core.work;

/** The work has gone to another instance, or has ended, while this one still did it: what was just done is not stored. */
public final class TakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TakenOverException(String work) {
        super(work + " is not this instance's any more", null, false, false);
    }
}
