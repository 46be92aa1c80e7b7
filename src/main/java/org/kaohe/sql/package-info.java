/** SQL statements with their values, for the stores. Knows the JDK only, and nothing of what the tables mean. */
package org.kaohe.sql;
