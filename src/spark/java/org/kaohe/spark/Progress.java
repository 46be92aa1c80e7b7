package org.kaohe.spark;

import java.util.Timer;
import java.util.TimerTask;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/** Tells every two seconds how many slices of the stage under way are done. */
final class Progress implements AutoCloseable {

    private static final long EVERY_MILLIS = 2_000;

    private final SparkStatusTracker tracker;
    private final Timer timer = new Timer("progress", true);
    private String told = "";

    Progress(SparkSession spark) {
        this.tracker = spark.sparkContext().statusTracker();
    }

    void start() {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tell();
                    }
                },
                EVERY_MILLIS,
                EVERY_MILLIS);
    }

    private void tell() {
        for (int stage : tracker.getActiveStageIds()) {
            SparkStageInfo info = tracker.getStageInfo(stage).getOrElse(() -> null);
            if (info != null) {
                String line = info.name() + ": " + info.numCompletedTasks() + " of " + info.numTasks() + " tasks"
                        + (info.numFailedTasks() > 0 ? ", " + info.numFailedTasks() + " tried again" : "");
                if (!line.equals(told)) {
                    told = line;
                    System.err.println(line);
                }
            }
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
