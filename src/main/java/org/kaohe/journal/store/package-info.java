/** The journal in PostgreSQL, which numbers and hashes the entries itself. */
package org.kaohe.journal.store;
