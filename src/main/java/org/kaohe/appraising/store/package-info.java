/** Runs, decisions and policy contents in PostgreSQL. Rows and queries only; nothing here decides anything. */
package org.kaohe.appraising.store;
