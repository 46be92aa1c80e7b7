/** The roster in PostgreSQL. Implements the ports of {@link org.kaohe.roster}; nobody else sees it. */
package org.kaohe.roster.store;
