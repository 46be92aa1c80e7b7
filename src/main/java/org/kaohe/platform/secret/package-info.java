/** Secrets made once on the first start and kept in the data folder, readable by the owner of the process only. */
package org.kaohe.platform.secret;
