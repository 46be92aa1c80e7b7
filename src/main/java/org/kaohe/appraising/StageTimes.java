package org.kaohe.appraising;

/**
 * Where the time of a run went, in milliseconds by the wall: waiting for evidence (which is read while the batch before is
 * decided), evaluating, writing decisions (while the batch after is decided, so that the three add up to more than the run).
 */
public record StageTimes(long read, long evaluate, long write) {

    public static final StageTimes NONE = new StageTimes(0, 0, 0);

    public StageTimes plus(StageTimes other) {
        return new StageTimes(read + other.read, evaluate + other.evaluate, write + other.write);
    }
}
