/**
 * Closes, backtests and replays periods on Apache Spark: the slices of {@link org.kaohe.appraising.Slice}, spread over
 * the executors of a cluster. Nothing of Quarkus is here, and nothing of Spark is in the service.
 */
package org.kaohe.spark;
