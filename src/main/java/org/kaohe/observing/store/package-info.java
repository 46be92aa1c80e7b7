/** Observations in PostgreSQL: append-only, partitioned by month, written by COPY. */
package org.kaohe.observing.store;
