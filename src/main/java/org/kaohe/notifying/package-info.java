/** Notices in the product, by mail and by webhook; and what waits for whom. A notice never says what only its reader may know. */
package org.kaohe.notifying;
