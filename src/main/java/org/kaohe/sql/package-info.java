/** SQL statements with their values, and rows on their way in by COPY, for the stores. Knows nothing of what the tables mean. */
package org.kaohe.sql;
