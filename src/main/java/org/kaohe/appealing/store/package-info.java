/** Appeals in PostgreSQL. */
package org.kaohe.appealing.store;
