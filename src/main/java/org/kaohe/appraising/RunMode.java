package org.kaohe.appraising;

/** What a run is for. */
public enum RunMode {
    /** To look at: with the rules as they are at the moment, for any period; only the last few are kept. */
    PREVIEW,
    /** To stand: decisions are kept for ever and count, once the run is done. */
    FINAL
}
