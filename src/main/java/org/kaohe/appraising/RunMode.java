package org.kaohe.appraising;

/** What a run is for. */
public enum RunMode {
    /** To look at: with the draft or the version in force, for any period; only the last few are kept. */
    PREVIEW,
    /** To stand: with the version in force; decisions are kept for ever and count, once the run is done. */
    FINAL
}
