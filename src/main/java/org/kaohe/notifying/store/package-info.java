/** Notices, deliveries and addresses in PostgreSQL. */
package org.kaohe.notifying.store;
