/**
 * The PostgreSQL that comes with the product: unpacked, initialised, started and stopped beside the JVM. Nothing here
 * knows a table; used only when no JDBC URL is configured, and by tests.
 */
package org.kaohe.platform.database;
